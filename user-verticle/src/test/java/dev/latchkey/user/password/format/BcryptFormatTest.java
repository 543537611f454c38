package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;

import java.util.List;

class BcryptFormatTest extends CostlyFormatContract {
  @Override
  PasswordFormat format() {
    return new BcryptFormat();
  }

  @Override
  String kind() {
    return "bcrypt:4";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "bcrypt 4.0.1 2b",
            ASCII,
            "$2b$04$mckfx8znpzehYA2TE7bneu5mKcPj4Gmn9z06FWukF3fqueYMoB3my"),
        new HashedBefore(
            "bcrypt 4.0.1 2b",
            UNICODE,
            "$2b$04$3wGM2mGDzLCOHhFGN51LFe.reVLp4PbIDK1z6MRF2b.2BoxR.Qyge"),
        new HashedBefore(
            "bcrypt 4.0.1 2b",
            EMPTY,
            "$2b$04$RZbX/srmUFlnF732QGom0.R4CAnKWg91igt3RMJCa2/fWOrpffT5m"),
        new HashedBefore(
            "bcrypt 4.0.1 2b",
            EIGHTY,
            "$2b$04$KOoezaNc8q3UFiGqdPU/h.HXuVJVX5Kxth.XFKnh966AGzuvU.m.W"),
        new HashedBefore(
            "bcrypt 4.0.1 2b",
            LONG,
            "$2b$04$YJ417v840l16rYgEcGTW0.LbTACOj8Ql1yPHf3gcmGYT79LJU5Th."),
        new HashedBefore(
            "bcrypt 4.0.1 2a",
            UNICODE,
            "$2a$04$c1N3Xz/z0hK1bGZn.gS0y.e7TXBmsNZ.0pF7RgyNWEuaKZjOQmwNi"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            ASCII,
            "$2y$04$PYLOmL6evXVnZvT3mmpvZeaL2uauuuR9zEkc8iL6dq8RhLW.E1jTa"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            UNICODE,
            "$2y$04$L30xPtsrG2Ill7Zs4y2yX.0gq6HNvPC9DbXx7g4bVT4P80akoGYw."),
        new HashedBefore(
            "libxcrypt 4.4.33",
            EMPTY,
            "$2y$04$TACMNq9EkUnjTBy3QMJJHuzPY8lZNYFfaS8ju/B0L973EEKfgELOu"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            EIGHTY,
            "$2y$04$G5epJMXH7v5//t4wtqdiL.mWf0O/j7SB.PbKedTzrVqQgX7NDGtJK"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            LONG,
            "$2y$04$R1YROxjtj4qlsqes8KdiHucPPz8xY7kbEAEFf7CbUIJcUQ4NYD.A6"),
        new HashedBefore(
            "libxcrypt 4.4.33",
            EIGHTY,
            "$2a$04$DX4P7STjjtZJJ6GuNhhcj.fTO6DeB7OLA1/5o6mQu0BKYOlCuVKrq"),
        new HashedBefore(
            "npm bcrypt 6.0.0",
            EIGHTY,
            "$2b$04$GW/9d8CEFpLwfBhUch3QAukR6fdB985EgmdAhDXFP4axVTVXniJdG"),
        new HashedBefore(
            "npm bcryptjs 3.0.3",
            UNICODE,
            "$2b$04$Y6Hlo8rWteZCu5gts76dv.9SrkjzpjyS11GNYDDPF9KG06duswLvK"),
        new HashedBefore(
            "passlib 1.7.4 bcrypt",
            LONG,
            "$2b$04$FzsvAMGYRC3eyP2mjG8FNOW7BrP4hEWgjP9lq53Wpvv2uSI9vfzgO"),
        new HashedBefore(
            "PHP 8.2.36 password_hash",
            ASCII,
            "$2y$05$v19.ne2oklAOfNfpqZJE/ODS2EXlNn70JP5ivLUE7Wkpr9WWiI5.u"),
        new HashedBefore(
            "go x/crypto/bcrypt",
            ASCII,
            "$2a$05$BfoUerqBs6MDThjV2tiXZuCeHOY4.0fDiYuu8DDQhi54x.sqSYeVK"),
        new HashedBefore(
            "bcrypt 5.0.0 2b",
            ASCII,
            "$2b$12$W3K0VnzaoLro183Nb/sV.eK5Dv7vvOloLrssLR.7KQ8yuBVeX0856"));
  }

  @Override
  String atTheLimit() {
    return "$2b$14$mckfx8znpzehYA2TE7bneu5mKcPj4Gmn9z06FWukF3fqueYMoB3my";
  }

  @Override
  List<String> overTheLimit() {
    return List.of(
        "$2b$15$mckfx8znpzehYA2TE7bneu5mKcPj4Gmn9z06FWukF3fqueYMoB3my",
        "$2b$31$mckfx8znpzehYA2TE7bneu5mKcPj4Gmn9z06FWukF3fqueYMoB3my");
  }

  @Override
  boolean cutsOff() {
    return true;
  }

  @Override
  List<String> broken() {
    return List.of(
        "$2b$03$mckfx8znpzehYA2TE7bneu5mKcPj4Gmn9z06FWukF3fqueYMoB3my",
        "$2b$32$mckfx8znpzehYA2TE7bneu5mKcPj4Gmn9z06FWukF3fqueYMoB3my",
        "$2b$4$mckfx8znpzehYA2TE7bneu5mKcPj4Gmn9z06FWukF3fqueYMoB3my",
        "$2x$04$mckfx8znpzehYA2TE7bneu5mKcPj4Gmn9z06FWukF3fqueYMoB3my",
        "$2$04$mckfx8znpzehYA2TE7bneu5mKcPj4Gmn9z06FWukF3fqueYMoB3my",
        "$2b$04$mckfx8znpzehYA2TE7bneu5mKcPj4Gmn9z06FWukF3fqueYMoB3m",
        "$2b$04$mckfx8znpzehYA2TE7bneu5mKcPj4Gmn9z06FWukF3fqueYMoB3my.",
        "$2b$04$mckfx8znpzehYA2TE7bnez5mKcPj4Gmn9z06FWukF3fqueYMoB3my",
        "$2b$04$mckfx8znpzehYA2TE7bneu5mKcPj4Gmn9z06FWukF3fqueYMoB3mz");
  }
}
