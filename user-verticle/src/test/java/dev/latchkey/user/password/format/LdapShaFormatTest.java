package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;

import java.util.List;

class LdapShaFormatTest extends PasswordFormatContract {
  @Override
  PasswordFormat format() {
    return new LdapShaFormat();
  }

  @Override
  String kind() {
    return "ssha1";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "slappasswd 2.5.13 {SSHA}", ASCII, "{SSHA}LOvFjytE/1/hF14kPdULncvORg8fPw1E"),
        new HashedBefore(
            "slappasswd 2.5.13 {SSHA}", UNICODE, "{SSHA}F8wh0aJG/h+H3cU+qrFXmu9h8yo5QJk9"),
        new HashedBefore(
            "slappasswd 2.5.13 {SSHA}", EIGHTY, "{SSHA}Mz86dKENwXkSWkFYk7qDV5AVjyLgmusy"),
        new HashedBefore(
            "passlib 1.7.4 ldap_salted_sha1", EMPTY, "{SSHA}q12C5d9evDZcfbhQHxtADoWkSJ7NOeec"),
        new HashedBefore(
            "passlib 1.7.4 ldap_salted_sha1", LONG, "{SSHA}BiUYxWKs8hvG3Vfx94L2B0T2WPTYu5dS"),
        new HashedBefore("slappasswd 2.5.13 {SHA}", ASCII, "{SHA}L55TUjtiq8FBorTWAZ0jy6g129A="),
        new HashedBefore("slappasswd 2.5.13 {SMD5}", ASCII, "{SMD5}kH3iXJ9ffMypWBwTpNXrzDbP+uE="),
        new HashedBefore("slappasswd 2.5.13 {MD5}", ASCII, "{MD5}PLTnMmMfR+brlh80VUt83g=="),
        new HashedBefore(
            "slappasswd 2.5.13 pw-sha2 {SSHA256}",
            ASCII,
            "{SSHA256}BuN//mpk4KMQtY5GamYXP+sL1BJzJegItTvfiOp2wwCl1Y2SqD3Tvg=="),
        new HashedBefore(
            "slappasswd 2.5.13 pw-sha2 {SSHA384}",
            ASCII,
            "{SSHA384}qQQcza2zhjPHRVAaQ5j1k68d9UCLjrz2OKfRo7pRCuZTV4jQVhvTdBN8iaaPES51VxrOVL2z1Ho="),
        new HashedBefore(
            "slappasswd 2.5.13 pw-sha2 {SSHA512}",
            ASCII,
            "{SSHA512}f9phC72Hd9qhbWBWyxthcrDUdpJ70XnRYGMN5wnv9QUmwPL/sV+RyOz5lmmpuynPNdmrgogCbqiriqKlipIy/oa+6b0RF4YS"),
        new HashedBefore(
            "slappasswd 2.5.13 pw-sha2 {SHA512}",
            ASCII,
            "{SHA512}VraY3v7bWkNbY0r+MyC7rz/c2SC2xQOkRvx7endrKY1HnRumqLYXgI6wv1ec6aldZoNHvKtxSQhayTyyeZUZew=="),
        new HashedBefore(
            "passlib 1.7.4 ldap_salted_sha256",
            UNICODE,
            "{SSHA256}1kX7M2fSl4rjae/ZYUdAmejmNLS1UL7ohMbGdrb6PflgjDHG+H9vzQ=="),
        new HashedBefore(
            "passlib 1.7.4 ldap_salted_sha512",
            UNICODE,
            "{SSHA512}F6/gHBqsu/cj4SUxYWrTB486KZC9e5rLt+NmyCZNVpKKbpU7EYpt+sHaUpaP5hWpZx01zMpqf8At49/N2W63Gggh5DxHqNV6"),
        new HashedBefore(
            "spring-security-crypto 7.1.2 ldap",
            ASCII,
            "{SSHA}iSBTVpsI182cmoQO0tyXzZ/jDcgi9QIGCeCZvA=="));
  }

  @Override
  List<String> broken() {
    return List.of(
        "{SSHA}",
        "{SHA}LOvFjytE/1/hF14kPdULncvORg8fPw1E",
        "{SSHA256}LOvFjytE/1/hF14kPdULncvORg8fPw1E",
        "{CLEARTEXT}correct horse",
        "{SSHA}LOvFjytE/1/hF14kPdULncvORg8fPw1*",
        "{SSHA}L55TUjtiq8FBorTWAZ0jy6g129A=");
  }
}
