package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;

import java.util.List;

class DjangoPbkdf2FormatTest extends CostlyFormatContract {
  @Override
  PasswordFormat format() {
    return new DjangoPbkdf2Format();
  }

  @Override
  String kind() {
    return "pbkdf2:sha256:500";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "Django 5.2 PBKDF2PasswordHasher",
            ASCII,
            "pbkdf2_sha256$500$seS1cjNuI1LfHa9K9VaNLp$kUPJvvFNpubnjkY97j1kHS4zl7VoW3Z9AGGX8vk+YwQ="),
        new HashedBefore(
            "Django 5.2 PBKDF2PasswordHasher",
            UNICODE,
            "pbkdf2_sha256$500$jrU59OAtgV806rF4eYjHra$E1Ad8ILUdNYg9wMRgmAn1u/NVlFAoB6HV0Y9dNHLEPA="),
        new HashedBefore(
            "Django 5.2 PBKDF2PasswordHasher",
            EMPTY,
            "pbkdf2_sha256$500$C696LmCUDRQioWZy9U3L3S$M5aU+3tCsHwUpauRSzEFKAQlsaFn7tpOmkMHwOO220w="),
        new HashedBefore(
            "Django 5.2 PBKDF2PasswordHasher",
            EIGHTY,
            "pbkdf2_sha256$500$pnNNuUY7Vo1ZaDDbOA6v4G$wlw06ghEIxLSNPCcvPF+6D+6lyjrvDGn4vJpgv277Ho="),
        new HashedBefore(
            "Django 5.2 PBKDF2PasswordHasher",
            LONG,
            "pbkdf2_sha256$500$AcbavwVdDz7k8sjwUgpzyc$06T7O7bVfrYvvXZVLa8qQWYzI9rXFxz0Mnp8Fn0WBS0="),
        new HashedBefore(
            "Django 5.2 PBKDF2SHA1PasswordHasher",
            ASCII,
            "pbkdf2_sha1$500$kQVDF4stZ2XMCGzj7mWfd9$zl1BXvs2fqa2w84/qxmuGvdt698="),
        new HashedBefore(
            "Django 1.11.29 PBKDF2PasswordHasher",
            ASCII,
            "pbkdf2_sha256$36000$Idt0g1DsLRRR$jezUtYZnM6QgABAcUf2NqL8OiPWibqnVKhFpy2jYhbI="),
        new HashedBefore(
            "Django 2.2.28 PBKDF2PasswordHasher",
            UNICODE,
            "pbkdf2_sha256$150000$UdOCgu5msNja$d2vDVQFiPMh7xvKRGtNqBt38kHDEiakEy3Mpzya95xo="),
        new HashedBefore(
            "Django 3.2.25 PBKDF2PasswordHasher",
            ASCII,
            "pbkdf2_sha256$260000$PzZPOlR9gNwj0RtyNy8Bds$fzOZjN7j5Dd2eCZ08Q3wSZiDrOZ5yfpWDDGlNe+Bt6U="),
        new HashedBefore(
            "Django 4.2.16 PBKDF2PasswordHasher",
            UNICODE,
            "pbkdf2_sha256$600000$lYQi85LyQXRoQW4Scjfb2U$xBZyb1l6jIEWpayx+hkqcdINJ+Z5IzX3uFKFlK+U2b0="),
        new HashedBefore(
            "Django 5.2 PBKDF2PasswordHasher",
            ASCII,
            "pbkdf2_sha256$1000000$PZIyiFoXA7OskEu1THGeLY$tvQesCKxQNcePQc44zR/aPYQ/yGFOvLYkkI++mJBVGI="),
        new HashedBefore(
            "passlib 1.7.4 django_pbkdf2_sha256",
            ASCII,
            "pbkdf2_sha256$99$KzNXHD8rhmDX$Q+CObc+/ONhXCLLF5TtLfrQ8oUWIjSlH/PJUdM34Ko8="));
  }

  @Override
  String atTheLimit() {
    return "pbkdf2_sha256$3000000$seS1cjNuI1LfHa9K9VaNLp$kUPJvvFNpubnjkY97j1kHS4zl7VoW3Z9AGGX8vk+YwQ=";
  }

  @Override
  List<String> overTheLimit() {
    return List.of(
        "pbkdf2_sha256$3000001$seS1cjNuI1LfHa9K9VaNLp$kUPJvvFNpubnjkY97j1kHS4zl7VoW3Z9AGGX8vk+YwQ=",
        "pbkdf2_sha256$999999999$seS1cjNuI1LfHa9K9VaNLp$kUPJvvFNpubnjkY97j1kHS4zl7VoW3Z9AGGX8vk+YwQ=");
  }

  @Override
  List<String> broken() {
    return List.of(
        "pbkdf2_sha256$0$seS1cjNuI1LfHa9K9VaNLp$kUPJvvFNpubnjkY97j1kHS4zl7VoW3Z9AGGX8vk+YwQ=",
        "pbkdf2_sha256$x$seS1cjNuI1LfHa9K9VaNLp$kUPJvvFNpubnjkY97j1kHS4zl7VoW3Z9AGGX8vk+YwQ=",
        "pbkdf2_sha256$$seS1cjNuI1LfHa9K9VaNLp$kUPJvvFNpubnjkY97j1kHS4zl7VoW3Z9AGGX8vk+YwQ=",
        "pbkdf2_sha256$9999999999$seS1cjNuI1LfHa9K9VaNLp$kUPJvvFNpubnjkY97j1kHS4zl7VoW3Z9AGGX8vk+YwQ=",
        "pbkdf2_sha1$500$seS1cjNuI1LfHa9K9VaNLp$kUPJvvFNpubnjkY97j1kHS4zl7VoW3Z9AGGX8vk+YwQ=",
        "pbkdf2_sha512$500$seS1cjNuI1LfHa9K9VaNLp$kUPJvvFNpubnjkY97j1kHS4zl7VoW3Z9AGGX8vk+YwQ=",
        "pbkdf2_sha256$500$seS1cjNuI1LfHa9K9VaNLp$kUPJvvFNpubnjkY97j1kHS4zl7VoW3Z9AGGX8vk+YwQ",
        "pbkdf2_sha256$500$seS1cjNuI1LfHa9K9VaNLp$kUPJvvFNpubnjkY97j1kHS4zl7VoW3Z9AGGX8vk+YwQ==",
        "!pbkdf2_sha256$500$seS1cjNuI1LfHa9K9VaNLp$kUPJvvFNpubnjkY97j1kHS4zl7VoW3Z9AGGX8vk+YwQ=");
  }
}
