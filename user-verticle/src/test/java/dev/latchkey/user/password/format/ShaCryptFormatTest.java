package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShaCryptFormatTest extends CostlyFormatContract {
  @Override
  PasswordFormat format() {
    return new ShaCryptFormat();
  }

  @Override
  String kind() {
    return "sha256-crypt:5000";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "libxcrypt 4.4.33", ASCII, "$5$eP/8zOZ$eNOo1k2GhIVrxAp05LdkzR6a1kFtPENAtOcJSC3/Yc."),
        new HashedBefore(
            "libxcrypt 4.4.33",
            UNICODE,
            "$5$RtDQaV8lMJ.oSqX1$osI0jmzZTn1yAdF2swZcdNAi1bvaMytC4aPimrqGUZ."),
        new HashedBefore(
            "libxcrypt 4.4.33", EMPTY, "$5$J$3pn3UxdsiEdNiDSveQcixM7oAFWiphdXX1mmnZEXx33"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            EIGHTY,
            "$5$Jlm5DtL9A3Eig$DWLwdmUyH8SuBoWho9YUwOIbBH51.OYEYH0k/m7/T47"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            LONG,
            "$5$RMhl3BXlA9Np$1LjsNJKPBANITg2YfQeft3WulCwv.nLqk/dL0rNcvvA"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            ASCII,
            "$6$ASFvks$0u1EpOKLL.vojhx6rnNIgUyioZ0zrmXPN1d.mIsf9bWw4DVCJo0BQw2WdvyvAGYe0JMm.Z58ViOBEzSAVrncL1"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            UNICODE,
            "$6$zR5$1JXORFH29RklXfa6GlFxtPnC06yH/4FJ/XRHUdvmgr1/Qw2RQ4N6cjEC7VE/xxo8yTlzAfSeUYsM4FHk3A51i/"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            EMPTY,
            "$6$WR2$Mct08cjCZpU5Z.E75S8ZqaI/6Ixzljln8jHkQy7N.1eCdTHsjRQzItFusMKtf/ay4MSq6nvyyOBwsX6rOCk.L1"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            EIGHTY,
            "$6$/1$DL71zW2BEZUCo7WrUKpbt/dbX68Miisd/Era5Uiz65sgONunJH7tZRS.F/z9PUuEJQUTGtn41rP66Kp.eJ9fV1"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            LONG,
            "$6$oROSveYUTHAB$qW7DLUlS74MRXbA8An1bqtqXsGLAPh/KhMuLrpXdutyRAQIwnnxpsB0pV/Ie6AVk3RNZp/p9xTbejomHNpdk51"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            ASCII,
            "$5$rounds=1234$EzWXrNkq.Eh5Pisx$/H3icUTev5y5x652bqTYJNtFiZqzGDI9SFkOZ8.3Uq0"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            ASCII,
            "$6$rounds=5000$v/JNakmDIt8mJOyy$PAyXLxSgF6uTp8e1MexE7iB83JNQ1/B3FhLTfBZNpC/IK8/WpfCo.dqNQw7A/0brr/Bd7/M1PJHd/qSRtEvHW/"),
        new HashedBefore(
            "passlib 1.7.4 sha256_crypt",
            ASCII,
            "$5$rounds=1001$ZRlTL..Aj0x/pKKs$c8VjV8hfMLHE/4PX8Dh0nX0jB.x8psNQBhX5m04V9QA"),
        new HashedBefore(
            "OpenSSL 3.0 passwd",
            UNICODE,
            "$6$uKz675xjEO9Y4GNB$ThZfiXXX3.qcVT8V/FIpDVdqTn2kYZYpQo2HYYU7/xfEQTeYYvaUXZUEJe7MPEES2E5vxw8zv4fWq.JPHyv9y0"),
        new HashedBefore(
            "whois 5.5.17 mkpasswd -R 1000",
            ASCII,
            "$6$rounds=1000$k7X1fAxmBBIUPPO5$6.r3y5nocgw/SZqQKuM6aMmG/APqyx//X.ozX9HL4mE2X6RGe03mzaRUVZWyNxBhJbWTFq.vZLMPGwhzhTu3O."),
        new HashedBefore(
            "go-crypt shacrypt sha512",
            ASCII,
            "$6$rounds=1000$g1ga9cdZ8Vi7YfKy$.ev8ziewvMwI7y0JqDlcXx4t/8hTS84Ncdtg5Tcs9SgxN9QyT.znWCdbq4F3wbjT01oFN19VGiwHAZIuHyt53/"),
        new HashedBefore(
            "passlib 1.7.4 sha256_crypt",
            ASCII,
            "$5$rounds=535000$3LNV.Wt4PIzoSz3y$P/2HY/UOhgrh4UCddOPdzAMmoqfz7NXhIwQsi2N3D46"),
        new HashedBefore(
            "passlib 1.7.4 sha512_crypt",
            UNICODE,
            "$6$rounds=656000$pUj8IJIHmpGzv3Cu$8owJPvQUM/vR6mqIOUA7jboDN7DOjdpc86hobsx1LxqL.bEEJDIbpONS1.Cf2UffTy0Mq8nKG7tRc93Wdby3f."));
  }

  @Override
  String atTheLimit() {
    return "$5$rounds=1000000$EzWXrNkq.Eh5Pisx$/H3icUTev5y5x652bqTYJNtFiZqzGDI9SFkOZ8.3Uq0";
  }

  @Override
  List<String> overTheLimit() {
    return List.of(
        "$5$rounds=1000001$EzWXrNkq.Eh5Pisx$/H3icUTev5y5x652bqTYJNtFiZqzGDI9SFkOZ8.3Uq0",
        "$5$rounds=999999999$EzWXrNkq.Eh5Pisx$/H3icUTev5y5x652bqTYJNtFiZqzGDI9SFkOZ8.3Uq0");
  }

  @Override
  List<String> broken() {
    return List.of(
        "$5$rounds=999$EzWXrNkq.Eh5Pisx$/H3icUTev5y5x652bqTYJNtFiZqzGDI9SFkOZ8.3Uq0",
        "$5$rounds=$EzWXrNkq.Eh5Pisx$/H3icUTev5y5x652bqTYJNtFiZqzGDI9SFkOZ8.3Uq0",
        "$5$rounds=9999999999$EzWXrNkq.Eh5Pisx$/H3icUTev5y5x652bqTYJNtFiZqzGDI9SFkOZ8.3Uq0",
        "$5$rounds=01234$EzWXrNkq.Eh5Pisx$/H3icUTev5y5x652bqTYJNtFiZqzGDI9SFkOZ8.3Uq0",
        "$6$rounds=1234$EzWXrNkq.Eh5Pisx$/H3icUTev5y5x652bqTYJNtFiZqzGDI9SFkOZ8.3Uq0",
        "$1$rounds=1234$EzWXrNkq.Eh5Pisx$/H3icUTev5y5x652bqTYJNtFiZqzGDI9SFkOZ8.3Uq0",
        "$5$rounds=1234$EzWXrNkq.Eh5Pisx$/H3icUTev5y5x652bqTYJNtFiZqzGDI9SFkOZ8.3Uq",
        "$5$rounds=1234$EzWXrNkq.Eh5Pisx$/H3icUTev5y5x652bqTYJNtFiZqzGDI9SFkOZ8.3Uq0.",
        "$5$$/H3icUTev5y5x652bqTYJNtFiZqzGDI9SFkOZ8.3Uq0");
  }

  @Test
  void aPasswordThatIsLongerThanCrypts512BytesMatchesNothing() {
    assertThat(read(first().stored()).matches(new byte[513])).isFalse();
  }
}
