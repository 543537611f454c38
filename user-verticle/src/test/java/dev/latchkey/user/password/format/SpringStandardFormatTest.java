package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;

import java.util.List;

class SpringStandardFormatTest extends PasswordFormatContract {
  @Override
  PasswordFormat format() {
    return new SpringStandardFormat();
  }

  @Override
  String kind() {
    return "digest:sha256:1024";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "spring-security-crypto 5.8.16 sha256",
            ASCII,
            "{sha256}8d55d3db0e89fd6eb5d0e1d20522999fea9edc6320141752b1ba2b5584bd21ab0acad1d4055894e9"),
        new HashedBefore(
            "spring-security-crypto 5.8.16 sha256",
            UNICODE,
            "{sha256}413e06fac8868086eabb1b0f94862b2f9a2185e786beae9de1d5f8bb1b70cc7a785b2ba66a5ae64a"),
        new HashedBefore(
            "spring-security-crypto 5.8.16 sha256",
            EMPTY,
            "{sha256}413c7b66df1534e32f2eb09ff45713e15d9022231338f11c7895ad6375c6cb7e280256683e80bdd8"),
        new HashedBefore(
            "spring-security-crypto 5.8.16 sha256",
            EIGHTY,
            "{sha256}30773699b1f0e529d562bdd78d8cdb9eff09124d5082b35042c38014720b7fd5134bb81d51aaf986"),
        new HashedBefore(
            "spring-security-crypto 5.8.16 sha256",
            LONG,
            "{sha256}1f64d43ce4b987e0a19d5f97ffaa5aa52b00ec3d53fcd9a4879501049fe49987d8f9b16622fdb9d6"),
        new HashedBefore(
            "spring-security-crypto 4.2.20.RELEASE sha256",
            ASCII,
            "{sha256}72d851efe3e5dad8bb1e592da10d29f237b4f5064f6889a50c06686b78487853cc10359dcdf36ebf"),
        new HashedBefore(
            "spring-security-crypto 7.1.2 sha256",
            UNICODE,
            "{sha256}cb63f32e988c3f7f9f90db0d873dd80e16b5b0c8eb91a6fa56088af9684cb945aaa1af8c0698af16"));
  }

  @Override
  List<String> broken() {
    return List.of(
        "8d55d3db0e89fd6eb5d0e1d20522999fea9edc6320141752b1ba2b5584bd21ab0acad1d4055894e9",
        "{sha256}8d55d3db0e89fd6eb5d0e1d20522999fea9edc6320141752b1ba2b5584bd21ab0acad1d4055894",
        "{sha256}8d55d3db0e89fd6eb5d0e1d20522999fea9edc6320141752b1ba2b5584bd21ab0acad1d4055894e900",
        "{SHA-256}8d55d3db0e89fd6eb5d0e1d20522999fea9edc6320141752b1ba2b5584bd21ab0acad1d4055894e9",
        "{SHA256}8D55D3DB0E89FD6EB5D0E1D20522999FEA9EDC6320141752B1BA2B5584BD21AB0ACAD1D4055894E9");
  }
}
