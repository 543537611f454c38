package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;

import java.util.List;

class ScryptCryptFormatTest extends CostlyFormatContract {
  @Override
  PasswordFormat format() {
    return new ScryptCryptFormat();
  }

  @Override
  String kind() {
    return "scrypt:64:8:1";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "libxcrypt 4.4.33",
            ASCII,
            "$7$46..../....Zo8/k9I5d0zBXvGLywrP6c$0AsbrCpKAKuHPRmKD4uL3sLaa00iETFdiSM7lDXnFm/"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            UNICODE,
            "$7$46..../....6z3/VcgqXFi8H0OzgZgdYe$qIuv5/1z4ZYuPOzem3cnftUB/PZSs/ITwda1ieM6/Z8"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            EMPTY,
            "$7$46..../....auilq8IeVLyRrxKEoYsf4i$KoeZceOXwP1I9H6TdXKamWgYNd1MHPeqECqvFf//5aC"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            EIGHTY,
            "$7$46..../....XRMjhEH1/25JWTGv4DEgvp$kGBNtmHz/uYZsDcWQpnrgLdJsP8V7kJgTTZ6CkaPQ3B"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            LONG,
            "$7$46..../....IGf7A3j5igzv3QIjF36D01$5eBVk2K7p3Y4rgPJtxJfK3lPUWenzXRTnkKfnlViXN2"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            ASCII,
            "$7$61....0....P9Ole$F.SfYl1d/GXpcGYvnmLNqqQNInAcA6dCW1ulaWKGIbA"),
        new HashedBefore(
            "passlib 1.7.4 scrypt $7$",
            ASCII,
            "$7$46..../....SodiumChloride./x$gZF9VWbBMFYlJ.YrOAwJwCIXM.u9Sr7fhcjcFFmdwS9"),
        new HashedBefore(
            "PyNaCl 1.5 crypto_pwhash_scryptsalsa208sha256_str",
            ASCII,
            "$7$86..../....nqu0n1jQz6W14vyO88QZRl/KimawzORcH1jNF7wxHB.$HCNVzF6kD7c1x/yFavq7.IxE0w1GMSUirNeJb1beNG9"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            UNICODE,
            "$7$CU..../....J7Vfu.VNsxn7rQ0qxmRE/4$9WDl.PAMdlXXtjzLjnAFm8FQFjAimGkjO7gkSLIClg4"),
        new HashedBefore(
            "whois 5.5.17 mkpasswd scrypt",
            ASCII,
            "$7$CU..../....tQ2B1olEd1dTJbFo0pXZj/$7oMPNaXg5A9WYgvm2CbjoPR351h9jEsWv4E41eX50c6"));
  }

  @Override
  String atTheLimit() {
    return "$7$F6....0....Zo8/k9I5d0zBXvGLywrP6c$0AsbrCpKAKuHPRmKD4uL3sLaa00iETFdiSM7lDXnFm/";
  }

  @Override
  List<String> overTheLimit() {
    return List.of(
        "$7$G6....0....Zo8/k9I5d0zBXvGLywrP6c$0AsbrCpKAKuHPRmKD4uL3sLaa00iETFdiSM7lDXnFm/",
        "$7$F6....1....Zo8/k9I5d0zBXvGLywrP6c$0AsbrCpKAKuHPRmKD4uL3sLaa00iETFdiSM7lDXnFm/",
        "$7$4zzzzzzzzzzZo8/k9I5d0zBXvGLywrP6c$0AsbrCpKAKuHPRmKD4uL3sLaa00iETFdiSM7lDXnFm/");
  }

  @Override
  List<String> broken() {
    return List.of(
        "$7$.6....0....Zo8/k9I5d0zBXvGLywrP6c$0AsbrCpKAKuHPRmKD4uL3sLaa00iETFdiSM7lDXnFm/",
        "$7$z6....0....Zo8/k9I5d0zBXvGLywrP6c$0AsbrCpKAKuHPRmKD4uL3sLaa00iETFdiSM7lDXnFm/",
        "$7$4.....0....Zo8/k9I5d0zBXvGLywrP6c$0AsbrCpKAKuHPRmKD4uL3sLaa00iETFdiSM7lDXnFm/",
        "$7$46.........Zo8/k9I5d0zBXvGLywrP6c$0AsbrCpKAKuHPRmKD4uL3sLaa00iETFdiSM7lDXnFm/",
        "$7$E/..../....Zo8/k9I5d0zBXvGLywrP6c$0AsbrCpKAKuHPRmKD4uL3sLaa00iETFdiSM7lDXnFm/",
        "$7$46..../....Zo8/k9I5d0zBXvGLywrP6c$0AsbrCpKAKuHPRmKD4uL3sLaa00iETFdiSM7lDXnFmz",
        "$7$46..../....Zo8/k9I5d0zBXvGLywrP6c$0AsbrCpKAKuHPRmKD4uL3sLaa00iETFdiSM7lDXnFm",
        "$7$46..../....Zo8/k9I5d0zBXvGLywrP6c$0AsbrCpKAKuHPRmKD4uL3sLaa00iETFdiSM7lDXnFm/.");
  }
}
