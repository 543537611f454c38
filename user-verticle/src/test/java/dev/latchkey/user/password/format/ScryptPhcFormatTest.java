package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;

import java.util.List;

class ScryptPhcFormatTest extends CostlyFormatContract {
  @Override
  PasswordFormat format() {
    return new ScryptPhcFormat();
  }

  @Override
  String kind() {
    return "scrypt:64:8:1";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "passlib 1.7.4 scrypt",
            ASCII,
            "$scrypt$ln=6,r=8,p=1$qvUe47yXklIqJQQgRCilNA$pkhxewVjmfK6nH1YYKoFZn+7vF9O8XEZbZi2UiClVGk"),
        new HashedBefore(
            "passlib 1.7.4 scrypt",
            UNICODE,
            "$scrypt$ln=6,r=8,p=1$kRJCiNF6D4GQcs7Z+1/rPQ$8fD0rI/2U0BR5f0ilcM554QypgnE2H2SRnFQv8OMrBQ"),
        new HashedBefore(
            "passlib 1.7.4 scrypt",
            EMPTY,
            "$scrypt$ln=6,r=8,p=1$Qkip1dobAwDAeC/F2DvnnA$X1rj6ZLUAtQcf1n2x5HM+5ltIDbKdkVQjvWyVptcnvA"),
        new HashedBefore(
            "passlib 1.7.4 scrypt",
            EIGHTY,
            "$scrypt$ln=6,r=8,p=1$jhECoDRmDIEwhpCy9v5/bw$F0TP0ZsvM4Xv16QBZ7ljTo5Qq8RN6t+A+98he85k6Pc"),
        new HashedBefore(
            "passlib 1.7.4 scrypt",
            LONG,
            "$scrypt$ln=6,r=8,p=1$2dtbK4WQklIKIQQAIASAUA$MMyyIzqMikNWVVMijNxM2cHi7dFT4DBqbFqoNHo/mRw"),
        new HashedBefore(
            "passlib 1.7.4 scrypt r=3,p=2",
            ASCII,
            "$scrypt$ln=6,r=3,p=2$wjjnvNfaG0OI$bMamNus46A8uuzd2G8Wm56ISV/LuR5Ld2rojVCs0lLc"),
        new HashedBefore(
            "crates scrypt 0.11",
            ASCII,
            "$scrypt$ln=10,r=8,p=2$LSCicn2TdBUYxhCktVon2g$/tYEAR1iJ0bkDVlIpZhb0jyvVSuKOkxWPA3vc81sMJ0"),
        new HashedBefore(
            "crates scrypt 0.11",
            ASCII,
            "$scrypt$ln=17,r=8,p=1$LSCicn2TdBUYxhCktVon2g$GDfmsyJILng/qREenEVlSXFrG4WOiGHqZEn8IeifIeI"),
        new HashedBefore(
            "go-crypt scrypt",
            UNICODE,
            "$scrypt$ln=10,r=8,p=1$aHCK1Vj5Vl9QkRb3ayUIsQ$U5IPHjqvMxrgAGfwJ/XMnoUAiXTK4Tk20gnZlWyrsss"),
        new HashedBefore(
            "passlib 1.7.4 scrypt",
            ASCII,
            "$scrypt$ln=16,r=8,p=1$RKg1BgDAOMc457x37n3POQ$JQBtmJsGprhkFhnzBIZqHzVy4futpx++cQJYZc13k3E"));
  }

  @Override
  String atTheLimit() {
    return "$scrypt$ln=17,r=8,p=2$qvUe47yXklIqJQQgRCilNA$pkhxewVjmfK6nH1YYKoFZn+7vF9O8XEZbZi2UiClVGk";
  }

  @Override
  List<String> overTheLimit() {
    return List.of(
        "$scrypt$ln=18,r=8,p=1$qvUe47yXklIqJQQgRCilNA$pkhxewVjmfK6nH1YYKoFZn+7vF9O8XEZbZi2UiClVGk",
        "$scrypt$ln=17,r=8,p=3$qvUe47yXklIqJQQgRCilNA$pkhxewVjmfK6nH1YYKoFZn+7vF9O8XEZbZi2UiClVGk",
        "$scrypt$ln=33,r=999999999,p=999999999$qvUe47yXklIqJQQgRCilNA$pkhxewVjmfK6nH1YYKoFZn+7vF9O8XEZbZi2UiClVGk");
  }

  @Override
  List<String> broken() {
    return List.of(
        "$scrypt$ln=0,r=8,p=1$qvUe47yXklIqJQQgRCilNA$pkhxewVjmfK6nH1YYKoFZn+7vF9O8XEZbZi2UiClVGk",
        "$scrypt$ln=34,r=8,p=1$qvUe47yXklIqJQQgRCilNA$pkhxewVjmfK6nH1YYKoFZn+7vF9O8XEZbZi2UiClVGk",
        "$scrypt$ln=99,r=8,p=1$qvUe47yXklIqJQQgRCilNA$pkhxewVjmfK6nH1YYKoFZn+7vF9O8XEZbZi2UiClVGk",
        "$scrypt$ln=16,r=1,p=1$qvUe47yXklIqJQQgRCilNA$pkhxewVjmfK6nH1YYKoFZn+7vF9O8XEZbZi2UiClVGk",
        "$scrypt$ln=6,r=0,p=1$qvUe47yXklIqJQQgRCilNA$pkhxewVjmfK6nH1YYKoFZn+7vF9O8XEZbZi2UiClVGk",
        "$scrypt$ln=6,r=8$qvUe47yXklIqJQQgRCilNA$pkhxewVjmfK6nH1YYKoFZn+7vF9O8XEZbZi2UiClVGk",
        "$scrypt$ln=6,r=8,p=1$qvUe47yXklIqJQQgRCilNA$pkhxewVjmfK6nH1YYKoFZn+7vF9O8XEZbZi2UiClVGb",
        "$scrypt$ln=6,r=8,p=1$qvUe47yXklIqJQQgRCilNA$pkhxewVjmfK6nH1YYKoFZn+7vF9O8XEZbZi2UiClVGk==",
        "$scrypt$ln=6,r=8,p=1$qvUe47yXklIqJQQgRCilNA$abcd");
  }
}
