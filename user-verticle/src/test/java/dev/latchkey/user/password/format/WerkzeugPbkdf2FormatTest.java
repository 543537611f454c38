package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;

import java.util.List;

class WerkzeugPbkdf2FormatTest extends CostlyFormatContract {
  @Override
  PasswordFormat format() {
    return new WerkzeugPbkdf2Format();
  }

  @Override
  String kind() {
    return "pbkdf2:sha256:1000";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "Werkzeug 3.1.3 pbkdf2:sha256:1000",
            ASCII,
            "pbkdf2:sha256:1000$Q$1b0fd8e69dfccb372fdd62af28d1ed27ab63f1f187687d91797ec6f2b8dda061"),
        new HashedBefore(
            "Werkzeug 3.1.3 pbkdf2:sha256:1000",
            UNICODE,
            "pbkdf2:sha256:1000$P$8b93d3316e039d38a6fcb89c07c89c8223501334ac782aaf2f166415d76ca3b7"),
        new HashedBefore(
            "Werkzeug 3.1.3 pbkdf2:sha256:1000",
            EMPTY,
            "pbkdf2:sha256:1000$J$1887c3d5842409e9115b478fe7cd2fdb3497172999835c31d2a475bb7055659e"),
        new HashedBefore(
            "Werkzeug 3.1.3 pbkdf2:sha256:1000",
            EIGHTY,
            "pbkdf2:sha256:1000$t$f181a55617591eca6fec9c1fcc19ef0cfe3b69e04d57c355b0ccbdb88055ace1"),
        new HashedBefore(
            "Werkzeug 3.1.3 pbkdf2:sha256:1000",
            LONG,
            "pbkdf2:sha256:1000$7$a339700f3e6e213feba12e7c957cbbcf9e60defd56da29d80054b8227d2b5425"),
        new HashedBefore(
            "Werkzeug 2.3.8 pbkdf2:sha1:1000",
            ASCII,
            "pbkdf2:sha1:1000$Y$ce4f7956e068b386219ee990e80b05b6f1a7b74c"),
        new HashedBefore(
            "Werkzeug 2.3.8 pbkdf2:sha224:77",
            ASCII,
            "pbkdf2:sha224:77$n$93c28c6841c5269777f0f2f4922727977cd1794020a80d466efd0b5c"),
        new HashedBefore(
            "Werkzeug 2.3.8 pbkdf2:sha384:3",
            ASCII,
            "pbkdf2:sha384:3$i$c3ad252f0b5fbbcaa8039e4c8970c6ea6057b4add8759f184a8e5e52cf1d577cf7a686e2d485810599ecf22be9c9c2d0"),
        new HashedBefore(
            "Werkzeug 2.3.8 pbkdf2:sha512:2000",
            ASCII,
            "pbkdf2:sha512:2000$Q$0c14b49f712b2dad959db8a45448a945832c66a921502f2466b0340d6e280a50521eaac9cbaa591d7b74c81f52ca2ce87d13fabe5ad8f9bed2c147acf6ecf197"),
        new HashedBefore(
            "Werkzeug 2.3.8 pbkdf2:md5:50",
            ASCII,
            "pbkdf2:md5:50$T$741e5203cc6ac07273526891d042306a"),
        new HashedBefore(
            "Werkzeug 0.9.6 None",
            ASCII,
            "pbkdf2:sha1:1000$Hu4iTdxa$e5af45a02426b12b27314c2f6819a8b57f12a9de"),
        new HashedBefore(
            "Werkzeug 0.16.1 None",
            UNICODE,
            "pbkdf2:sha256:150000$vt19ehcT$86c33b0c4814667b8b01d4f7c5fc33a79ee05f21020651d33446be90ca3ba857"),
        new HashedBefore(
            "Werkzeug 1.0.1 None",
            ASCII,
            "pbkdf2:sha256:150000$8GyOHrCD$d9cb011a17fd19a5a7689cdf63c676adfbc097fec11eb4761096add71f1e75af"),
        new HashedBefore(
            "Werkzeug 2.0.3 None",
            UNICODE,
            "pbkdf2:sha256:260000$SeetbXIfhBvzAezj$d3758466ed227db6579ccbd2590b3aae39ce9ff03c8310f9faecd74592b78fa7"),
        new HashedBefore(
            "Werkzeug 2.3.8 pbkdf2:sha256",
            ASCII,
            "pbkdf2:sha256:600000$DU1mMoVf8hjXYPZC$a30c2622d195d3a929ec2c112f78a9066a208d0ea0a0e8b1a89ee2f2592c13da"),
        new HashedBefore(
            "Werkzeug 3.1.3 pbkdf2:sha256",
            UNICODE,
            "pbkdf2:sha256:1000000$aHWWRAV9kVpqVUlF$527b394125d106796a6d09a25b9f54eef087608f79a63443e4f76cad23fcb4f1"),
        new HashedBefore(
            "Werkzeug 3.1.3 pbkdf2:sha512",
            ASCII,
            "pbkdf2:sha512:1000000$VbdnQhC0zCaYAcVK$e3f5919696218c0d52596d439de39cd914f95108bb3a2a07a81cea4d801631ddad35c9cf719fac8d56b1186f0dd0f23cfd415d455cafc01cc044b794cb977c47"));
  }

  @Override
  String atTheLimit() {
    return "pbkdf2:sha256:3000000$Q$1b0fd8e69dfccb372fdd62af28d1ed27ab63f1f187687d91797ec6f2b8dda061";
  }

  @Override
  List<String> overTheLimit() {
    return List.of(
        "pbkdf2:sha256:3000001$Q$1b0fd8e69dfccb372fdd62af28d1ed27ab63f1f187687d91797ec6f2b8dda061",
        "pbkdf2:sha256:999999999$Q$1b0fd8e69dfccb372fdd62af28d1ed27ab63f1f187687d91797ec6f2b8dda061",
        "pbkdf2:sha512:1000001$Q$0c14b49f712b2dad959db8a45448a945832c66a921502f2466b0340d6e280a50521eaac9cbaa591d7b74c81f52ca2ce87d13fabe5ad8f9bed2c147acf6ecf197");
  }

  @Override
  List<String> broken() {
    return List.of(
        "pbkdf2:sha256$Q$1b0fd8e69dfccb372fdd62af28d1ed27ab63f1f187687d91797ec6f2b8dda061",
        "pbkdf2:sha256:$Q$1b0fd8e69dfccb372fdd62af28d1ed27ab63f1f187687d91797ec6f2b8dda061",
        "pbkdf2:sha256:0$Q$1b0fd8e69dfccb372fdd62af28d1ed27ab63f1f187687d91797ec6f2b8dda061",
        "pbkdf2:sha256:-1$Q$1b0fd8e69dfccb372fdd62af28d1ed27ab63f1f187687d91797ec6f2b8dda061",
        "pbkdf2:sha256:9999999999$Q$1b0fd8e69dfccb372fdd62af28d1ed27ab63f1f187687d91797ec6f2b8dda061",
        "pbkdf2:sha1:1000$Q$1b0fd8e69dfccb372fdd62af28d1ed27ab63f1f187687d91797ec6f2b8dda061",
        "pbkdf2:whirlpool:1000$Q$1b0fd8e69dfccb372fdd62af28d1ed27ab63f1f187687d91797ec6f2b8dda061",
        "pbkdf2:sha256:1000$$1b0fd8e69dfccb372fdd62af28d1ed27ab63f1f187687d91797ec6f2b8dda061",
        "pbkdf2:sha256:1000$Q$1b0fd8e69dfccb372fdd62af28d1ed27ab63f1f187687d91797ec6f2b8dda06100",
        "PBKDF2:SHA256:1000$Q$1B0FD8E69DFCCB372FDD62AF28D1ED27AB63F1F187687D91797EC6F2B8DDA061",
        "plain$$correct horse");
  }
}
