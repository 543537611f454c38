package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;

import java.util.List;

class DjangoBcryptSha256FormatTest extends CostlyFormatContract {
  @Override
  PasswordFormat format() {
    return new DjangoBcryptSha256Format(new BcryptFormat());
  }

  @Override
  String kind() {
    return "bcrypt:4";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "Django 5.2 BCryptSHA256PasswordHasher",
            ASCII,
            "bcrypt_sha256$$2b$04$cNrslwGfgiUzT3ZIkenK2ea6.UDnqaBejgD.ceuNroUYDPL1A6u12"),
        new HashedBefore(
            "Django 5.2 BCryptSHA256PasswordHasher",
            UNICODE,
            "bcrypt_sha256$$2b$04$oaegPxJiPZKKPv3G45JVLO4yELuTtIASe6USkIGJCoNuJEWw4LC3K"),
        new HashedBefore(
            "Django 5.2 BCryptSHA256PasswordHasher",
            EMPTY,
            "bcrypt_sha256$$2b$04$EnKKTjAcJjI1RdFpJcKhbexmeYi/.1wDrSAdnsI9yQAFVG0pB/wMq"),
        new HashedBefore(
            "Django 5.2 BCryptSHA256PasswordHasher",
            EIGHTY,
            "bcrypt_sha256$$2b$04$rdNfNeomMNIC9vNlldZI6eUDYI9I6K6j8BLch7ZjD7Ll9x7yaeivm"),
        new HashedBefore(
            "Django 5.2 BCryptSHA256PasswordHasher",
            LONG,
            "bcrypt_sha256$$2b$04$bpPb4ePsImtuvADqFyl4FOmp9exvC7Ns5RCeYAHf4HvCEO1opDTa."),
        new HashedBefore(
            "Django 4.2.16 BCryptSHA256PasswordHasher",
            UNICODE,
            "bcrypt_sha256$$2b$04$4kwuDMIKlfRuL.b1W3NununllSKXNeS8A4mIDgUr2cmLlwAjH7Xei"),
        new HashedBefore(
            "passlib 1.7.4 django_bcrypt_sha256",
            ASCII,
            "bcrypt_sha256$$2b$04$pRmlxm3Dp/PTAks5KD0/..KJobQlOJCTFMhbStecRRU8CRfljpHfa"),
        new HashedBefore(
            "Django 5.2 BCryptSHA256PasswordHasher",
            ASCII,
            "bcrypt_sha256$$2b$12$CIVB3nUqzjGnz4K8yqHE9.KWg3MF1WCFGEXxh6vo7iI28GesnzSmG"));
  }

  @Override
  String atTheLimit() {
    return "bcrypt_sha256$$2b$14$cNrslwGfgiUzT3ZIkenK2ea6.UDnqaBejgD.ceuNroUYDPL1A6u12";
  }

  @Override
  List<String> overTheLimit() {
    return List.of(
        "bcrypt_sha256$$2b$15$cNrslwGfgiUzT3ZIkenK2ea6.UDnqaBejgD.ceuNroUYDPL1A6u12",
        "bcrypt_sha256$$2b$31$cNrslwGfgiUzT3ZIkenK2ea6.UDnqaBejgD.ceuNroUYDPL1A6u12");
  }

  @Override
  List<String> broken() {
    return List.of(
        "bcrypt_sha256$$2b$03$cNrslwGfgiUzT3ZIkenK2ea6.UDnqaBejgD.ceuNroUYDPL1A6u12",
        "bcrypt$$2b$04$cNrslwGfgiUzT3ZIkenK2ea6.UDnqaBejgD.ceuNroUYDPL1A6u12",
        "bcrypt_sha256$$2b$04$cNrslwGfgiUzT3ZIkenK2ea6.UDnqaBejgD.ceuNroUYDPL1A6u1",
        "bcrypt_sha256$");
  }
}
