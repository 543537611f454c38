package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;

import java.util.List;

class Pbkdf2PhcFormatTest extends CostlyFormatContract {
  @Override
  PasswordFormat format() {
    return new Pbkdf2PhcFormat();
  }

  @Override
  String kind() {
    return "pbkdf2:sha256:99";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "passlib 1.7.4 pbkdf2_sha256",
            ASCII,
            "$pbkdf2-sha256$99$PIeQUiplbM15D0FICUHo3Q$0QGCQin/jBzmo7RVwnEAWP99ToRJW6BfbZC7LZlQ.lA"),
        new HashedBefore(
            "passlib 1.7.4 pbkdf2_sha256",
            UNICODE,
            "$pbkdf2-sha256$99$/N.7V8q5V.r931sLYcy5dw$wHgI7QgjGGWRsMh4Qs.y8X0U/Gwryf5uTyhjme8L63I"),
        new HashedBefore(
            "passlib 1.7.4 pbkdf2_sha256",
            EMPTY,
            "$pbkdf2-sha256$99$FyLEmNM6h9Baq9V6DyEkxA$TmC1Bvm.G3nbT03/MgmZTaw4j3tjXv9Tu0GY/MLGVWQ"),
        new HashedBefore(
            "passlib 1.7.4 pbkdf2_sha256",
            EIGHTY,
            "$pbkdf2-sha256$99$VKpVao1RKoWQ0pozhrD2vg$k4NfvCVzVUNprRggW.lJwQgb8Y4O7YzYSIXGUIlhhE8"),
        new HashedBefore(
            "passlib 1.7.4 pbkdf2_sha256",
            LONG,
            "$pbkdf2-sha256$99$aC0FwPif857TGsP4HyOk1A$0ribOc66biG.NCEZhaOn./0O2G.tjemjqUgkozJYFD4"),
        new HashedBefore(
            "passlib 1.7.4 pbkdf2_sha1",
            ASCII,
            "$pbkdf2$99$IKQU4hyD0DpHCOEcw3ivNQ$wEti1Qab3/EjQS9iKvhe4y/R29o"),
        new HashedBefore(
            "passlib 1.7.4 pbkdf2_sha512",
            UNICODE,
            "$pbkdf2-sha512$99$VyqltNY6Z.z9n9O6lxJCSA$ZOPS3KGj4vJtwk2JjYD/9e4Kn9VtFRvgiGZXxUrJ/EGQ8NFKvZxWcx6ham8.dGVyKH7WEem/Gg.grpgMLj/fDQ"),
        new HashedBefore(
            "passlib 1.7.4 ldap_pbkdf2_sha1",
            ASCII,
            "{PBKDF2}99$tRbCWEvpHSPEWAshJGSsVQ$UO0OgcszIeRyKa9LWUbGRdHIUOo"),
        new HashedBefore(
            "slappasswd 2.5.13 pw-pbkdf2 {PBKDF2-SHA1}",
            ASCII,
            "{PBKDF2-SHA1}10000$bvvdQ5uiIN1HWeDOk.OiQw$MazPAP4GkCR/9Jsk06fSkP1gGZU"),
        new HashedBefore(
            "slappasswd 2.5.13 pw-pbkdf2 {PBKDF2-SHA256}",
            UNICODE,
            "{PBKDF2-SHA256}10000$mfSUsDtiSFmjwcVgzukfhQ$MSaG75xSDjNGNxkxg6UsAu4oCCWXp6Lx28ErCBYq1UY"),
        new HashedBefore(
            "slappasswd 2.5.13 pw-pbkdf2 {PBKDF2-SHA512}",
            ASCII,
            "{PBKDF2-SHA512}10000$SKkU8jvQm9mBIJEhX7Z.KQ$dWg3BtFs7U0pV1ecF5hPG7NaA35KYxQLS71ZyNIJZSV594TXE7drEbJdL0dhxfl24ScYIMVkEjzF3kf8xLbtWw"),
        new HashedBefore(
            "npm @phc/pbkdf2 1.1.14",
            ASCII,
            "$pbkdf2-sha1$i=25000$6UugdCQtd/gfKypARmtG9A$PW/8g7pgvllOF9JJUoKN81Y1/AY"),
        new HashedBefore(
            "npm @phc/pbkdf2 1.1.14",
            UNICODE,
            "$pbkdf2-sha512$i=25000$glcCY13GiFa6CwMRWcDYQw$AdeAm7TMn5Zv+5wq8FLvTvDMeoFMTRLSUOjIdu3mHFFclay79yWEJij70bdohcbYvb2RP9THViPK350sWhjbrQ"),
        new HashedBefore(
            "crates pbkdf2 0.12",
            ASCII,
            "$pbkdf2-sha256$i=600000,l=32$LSCicn2TdBUYxhCktVon2g$Yya201IkrglOBDa191M/SKvvxbPGVeLjmHdq5nnPlSs"),
        new HashedBefore(
            "crates pbkdf2 0.12 pbkdf2-sha512",
            EMPTY,
            "$pbkdf2-sha512$i=1000,l=32$RnA0gX+RK/z6nhawY/5HTQ$d53ecmMNLcddcSKSMs/rX2wr5QGiwl+9pOsRPR96x/k"),
        new HashedBefore(
            "go-crypt pbkdf2 sha256",
            ASCII,
            "$pbkdf2-sha256$100000$s4iQQdiGoQOtVTqN94uIFg$uGLMTrj4RiyMPHymuwQHlR9TAtW3CY78CFimrbhYXnk"),
        new HashedBefore(
            "passlib 1.7.4 pbkdf2_sha1",
            ASCII,
            "$pbkdf2$131000$03pvzRljjJFS6l0rxfj/vw$vQENN9beF8f42Wqi8CiU0irho8o"),
        new HashedBefore(
            "passlib 1.9.4 pbkdf2_sha512",
            ASCII,
            "$pbkdf2-sha512$25000$/99ba.19L.VcSymFEELI2Q$StGlrEDkzXCaRvqBP0PLCiwEduBmvtpAkc54dTJFJQZRfvuC.AieMbfWsdF46eHR1gR86rILvvy5X4e1x1.PHw"));
  }

  @Override
  String atTheLimit() {
    return "$pbkdf2-sha256$3000000$PIeQUiplbM15D0FICUHo3Q$0QGCQin/jBzmo7RVwnEAWP99ToRJW6BfbZC7LZlQ.lA";
  }

  @Override
  List<String> overTheLimit() {
    return List.of(
        "$pbkdf2-sha256$3000001$PIeQUiplbM15D0FICUHo3Q$0QGCQin/jBzmo7RVwnEAWP99ToRJW6BfbZC7LZlQ.lA",
        "$pbkdf2-sha256$999999999$PIeQUiplbM15D0FICUHo3Q$0QGCQin/jBzmo7RVwnEAWP99ToRJW6BfbZC7LZlQ.lA",
        "$pbkdf2-sha256$i=999999999,l=32$LSCicn2TdBUYxhCktVon2g$Yya201IkrglOBDa191M/SKvvxbPGVeLjmHdq5nnPlSs");
  }

  @Override
  List<String> broken() {
    return List.of(
        "$pbkdf2-sha256$0$PIeQUiplbM15D0FICUHo3Q$0QGCQin/jBzmo7RVwnEAWP99ToRJW6BfbZC7LZlQ.lA",
        "$pbkdf2-sha256$$PIeQUiplbM15D0FICUHo3Q$0QGCQin/jBzmo7RVwnEAWP99ToRJW6BfbZC7LZlQ.lA",
        "$pbkdf2-sha256$x$PIeQUiplbM15D0FICUHo3Q$0QGCQin/jBzmo7RVwnEAWP99ToRJW6BfbZC7LZlQ.lA",
        "$pbkdf2-sha256$9999999999$PIeQUiplbM15D0FICUHo3Q$0QGCQin/jBzmo7RVwnEAWP99ToRJW6BfbZC7LZlQ.lA",
        "$pbkdf2-sha256$i=600000,l=31$LSCicn2TdBUYxhCktVon2g$Yya201IkrglOBDa191M/SKvvxbPGVeLjmHdq5nnPlSs",
        "$pbkdf2-sha256$i=600000,l=$LSCicn2TdBUYxhCktVon2g$Yya201IkrglOBDa191M/SKvvxbPGVeLjmHdq5nnPlSs",
        "$pbkdf2-md5$99$PIeQUiplbM15D0FICUHo3Q$0QGCQin/jBzmo7RVwnEAWP99ToRJW6BfbZC7LZlQ.lA",
        "$pbkdf2-sha256$99$PIeQUiplbM15D0FICUHo3Q$0QGCQin/jBzmo7RVwnEAWP99ToRJW6BfbZC7LZlQ.lb",
        "$pbkdf2-sha256$99$PIeQUiplbM15D0FICUHo3Q$0QGCQin/jBzmo7RVwnEAWP99ToRJW6BfbZC7LZlQ.lA==",
        "$pbkdf2-sha256$99$PIeQUiplbM15D0FICUHo3Q$abcd");
  }
}
