package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;

import java.util.List;

class WerkzeugScryptFormatTest extends CostlyFormatContract {
  @Override
  PasswordFormat format() {
    return new WerkzeugScryptFormat();
  }

  @Override
  String kind() {
    return "scrypt:1024:8:1";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "Werkzeug 3.1.3 scrypt:1024:8:1",
            ASCII,
            "scrypt:1024:8:1$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7"),
        new HashedBefore(
            "Werkzeug 3.1.3 scrypt:1024:8:1",
            UNICODE,
            "scrypt:1024:8:1$Y$5ae82d171e1f161ddf348b1a85256425724e490f200491c7c52a05ff1ae328f2d974f2a96fe88c03925167292f504eeaa908a814faa26397c77a43d144608099"),
        new HashedBefore(
            "Werkzeug 3.1.3 scrypt:1024:8:1",
            EMPTY,
            "scrypt:1024:8:1$G$fcfc01ce4c41e058d34bc30d2917c74ada6d0adf0b76e937aec83bf427f6831fb230849f569224fdfd69479b991d87c8aeb8c5ee0fad406179f8108975e33247"),
        new HashedBefore(
            "Werkzeug 3.1.3 scrypt:1024:8:1",
            EIGHTY,
            "scrypt:1024:8:1$M$5c5091954e5f4e12b6a7f7f5d9a156ecf63a1b0d1a2bb5ca5f9e4539c3dbdb4fc96650555990f54bad0dc842f26f57e18af3a266c5189550b9afa202a701bc1f"),
        new HashedBefore(
            "Werkzeug 3.1.3 scrypt:1024:8:1",
            LONG,
            "scrypt:1024:8:1$c$cd7dde77ea59aecebd1d1cf45c7e857eaed112fb77c6d1a90b9398f0c10e8f4f685d80b6135d55b3beb00493862bba0808326926f105aac7114a55f8134d07e9"),
        new HashedBefore(
            "Werkzeug 2.3.8 scrypt:16:3:2",
            ASCII,
            "scrypt:16:3:2$W$a76b6b1f1fe3ea205df42ee40a54a46a3629b265e2b7da4fc7f9648784413e0f4c01205869408fe7a5b1ea1ffd5a683238bd2d033812c1b4e00e1158f57b7ace"),
        new HashedBefore(
            "Werkzeug 2.3.8 scrypt",
            ASCII,
            "scrypt:32768:8:1$RuVlrwBmukugG6t2$7afbbcc19ddf4b49383cfafd4b434a6573dfac03bfb60fc5871bb90dec7d8f4207a22ef40432aeea78e739065b795fe78b5467c7a48b843b1d54de94a8ddb5e9"),
        new HashedBefore(
            "Werkzeug 3.0.6 None",
            UNICODE,
            "scrypt:32768:8:1$bzZRca9g4fhB2AhI$34814d654d619b2ced1687c02537481c2b214b8726bcf8a96d8f461affd8ff3a33926155b0633dfb6ce3625504354628c0dc02dac82b9b91a8ab1f0c675f7010"),
        new HashedBefore(
            "Werkzeug 3.1.3 None",
            ASCII,
            "scrypt:32768:8:1$3aBA1WjVcIof8EbM$5e3ab7c0d8c5480060cd92e5bafe10c3aadf9d7dd369e8dc192db3ddd08b9792959130a16b58ab777a31ca1bc1b3c5d6567ba3ceb3850cc05e3ff71115f2cd40"));
  }

  @Override
  String atTheLimit() {
    return "scrypt:131072:8:2$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7";
  }

  @Override
  List<String> overTheLimit() {
    return List.of(
        "scrypt:262144:8:1$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7",
        "scrypt:131072:8:3$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7",
        "scrypt:2:1:1025$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7",
        "scrypt:2:1025:1$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7",
        "scrypt:2:33:32$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7",
        "scrypt:8589934592:999999999:999999999$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7");
  }

  @Override
  List<String> broken() {
    return List.of(
        "scrypt:1000:8:1$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7",
        "scrypt:1:8:1$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7",
        "scrypt:0:8:1$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7",
        "scrypt:1024:0:1$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7",
        "scrypt:1024:8:0$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7",
        "scrypt:65536:1:1$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7",
        "scrypt:1024:8$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7",
        "scrypt:99999999999:8:1$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7",
        "scrypt:17179869184:8:1$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a7",
        "scrypt:1024:8:1$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66",
        "scrypt:1024:8:1$z$6dcc643c5da1667ec1ddba63b0f87a3a35a2faf629b357ed9756c764bcec3e4e47df61737374f12293e0d43f099c0015cd8ff0824b80926251efba23c1cf66a700");
  }
}
