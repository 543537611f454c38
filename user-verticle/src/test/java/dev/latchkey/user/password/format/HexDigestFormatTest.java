package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;

import java.util.List;

class HexDigestFormatTest extends PasswordFormatContract {
  @Override
  PasswordFormat format() {
    return new HexDigestFormat();
  }

  @Override
  String kind() {
    return "digest:sha256";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "Werkzeug 2.3.8 sha256",
            ASCII,
            "sha256$5$acc7cc7d53128e404a953da08315dc424d31d2cfe705d13d3c1b8e9dc448adb8"),
        new HashedBefore(
            "Werkzeug 2.3.8 sha256",
            UNICODE,
            "sha256$Y$9b5842691a5bde5d7df1b91e701c074dae73ca6703a01592801ee7c5182ca13c"),
        new HashedBefore(
            "Werkzeug 2.3.8 sha256",
            EMPTY,
            "sha256$e$306ca0db44290454c319a7cac70c7bde91844ff934fc3e6f827b08ff4d28393e"),
        new HashedBefore(
            "Werkzeug 2.3.8 sha256",
            EIGHTY,
            "sha256$m$58c550fcf1913681dc4f96db70b4513ad0ba41bd087524a0b6607a6716395d5f"),
        new HashedBefore(
            "Werkzeug 2.3.8 sha256",
            LONG,
            "sha256$n$8bf050006b704140847f8ff9cf016a1e1cc5c52419db0e9ab4fe9a658212b516"),
        new HashedBefore(
            "Werkzeug 2.0.3 sha1", ASCII, "sha1$9$ef2836669c9bf67fd9b54ccc68558d8c33eff781"),
        new HashedBefore(
            "Werkzeug 2.0.3 sha224",
            ASCII,
            "sha224$N$1adc5e914458fa1cf7e169f8d0c783495478524f120e7c0654dd9b04"),
        new HashedBefore(
            "Werkzeug 2.0.3 sha384",
            ASCII,
            "sha384$B$0ca095a540123d95857945e260ff42fc793997fad23c06d0a6d6ce05ddcc2d4333e11a312cdbcb0a0575ba76ef36e5c3"),
        new HashedBefore(
            "Werkzeug 2.0.3 sha512",
            ASCII,
            "sha512$B$5a7672c49d22960f7ca7d34c524f6b25d63ea3e4227542650589a05c634f5e36855dbf5e0d760deb391bd84f8c5cc87c4b8ff5266b24773c52cbdd92e0c03954"),
        new HashedBefore("Werkzeug 2.0.3 md5", ASCII, "md5$l$cad18e73ad873ef8266b4f96d321c50d"),
        new HashedBefore(
            "Django 1.11.29 SHA1PasswordHasher",
            ASCII,
            "sha1$o8xfib7KhNII$4683be2afbb6868f9c1f94e4e16993401138fd73"),
        new HashedBefore(
            "Django 5.2 MD5PasswordHasher",
            UNICODE,
            "md5$MAQOvB8w7xeuxcXigBYh0H$858e03d432e1f39c916448974488334c"),
        new HashedBefore(
            "Django 3.2.25 UnsaltedSHA1PasswordHasher",
            LONG,
            "sha1$$dce3ae2e8a5e63fdd27932a0503bb23b309e397d"));
  }

  @Override
  List<String> broken() {
    return List.of(
        "plain$$correct horse",
        "sha256$salt",
        "sha3_256$5$acc7cc7d53128e404a953da08315dc424d31d2cfe705d13d3c1b8e9dc448adb8",
        "sha1$5$acc7cc7d53128e404a953da08315dc424d31d2cfe705d13d3c1b8e9dc448adb8",
        "sha256$5$acc7cc7d53128e404a953da08315dc424d31d2cfe705d13d3c1b8e9dc448adb800",
        "sha256$5$acc7cc7d53128e404a953da08315dc424d31d2cfe705d13d3c1b8e9dc448ad",
        "5f4dcc3b5aa765d61d8327deb882cf99");
  }
}
