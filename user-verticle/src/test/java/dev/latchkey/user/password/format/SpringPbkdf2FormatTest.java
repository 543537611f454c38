package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;

import java.util.List;

class SpringPbkdf2FormatTest extends PasswordFormatContract {
  @Override
  PasswordFormat format() {
    return new SpringPbkdf2Format();
  }

  @Override
  String kind() {
    return "pbkdf2:sha1:185000";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "spring-security-crypto 5.3.13.RELEASE pbkdf2",
            ASCII,
            "{pbkdf2}67f414e0a7811bab71d700535808848f2ef4982d51bde49b50c61ceecf0b2b3ffd0fa2b7a90981ba"),
        new HashedBefore(
            "spring-security-crypto 4.2.20.RELEASE pbkdf2",
            UNICODE,
            "{pbkdf2}c847383b2be9494696cb163e2c8a5d1f320cbfb5684eb8b99ab4729313da6466e540527d722e62ff"),
        new HashedBefore(
            "spring-security-crypto 5.8.16 pbkdf2",
            EMPTY,
            "{pbkdf2}728242d54ebf33705db742d6739296770d25364f263ee45d3ca307fb0dfbc3faa589e566b3a02e26"),
        new HashedBefore(
            "spring-security-crypto 7.1.2 pbkdf2@SpringSecurity_v5_8",
            ASCII,
            "{pbkdf2@SpringSecurity_v5_8}ed10c02a40e0188ed0e5d08317f3f2b76657a5239a5e954309b11ee0056ef3003fb92b953ffc4325af64082b13662ec7"),
        new HashedBefore(
            "spring-security-crypto 6.5.7 pbkdf2@SpringSecurity_v5_8",
            UNICODE,
            "{pbkdf2@SpringSecurity_v5_8}bff560da5f6caef77c5defa744e9263115f854a9f25d2b690621b9cc93a852bcfa6c2f708619617f09f331820db8df29"),
        new HashedBefore(
            "spring-security-crypto 7.1.2 pbkdf2",
            EIGHTY,
            "{pbkdf2}10f60f5ecb8f907b8a69d3d91d41b3a7eeba45ab70e6fe27bc1dd91ed29e9ed92fd13ec588bcc35c"),
        new HashedBefore(
            "spring-security-crypto 7.1.2 pbkdf2",
            LONG,
            "{pbkdf2}2ad3ed815b5b6503cedad595629d9c0587a1d4273f8d412508fa67bef316ad975e7253e142f371fe"));
  }

  @Override
  List<String> broken() {
    return List.of(
        "67f414e0a7811bab71d700535808848f2ef4982d51bde49b50c61ceecf0b2b3ffd0fa2b7a90981ba",
        "{pbkdf2@SpringSecurity_v5_8}67f414e0a7811bab71d700535808848f2ef4982d51bde49b50c61ceecf0b2b3ffd0fa2b7a90981ba",
        "{pbkdf2}ed10c02a40e0188ed0e5d08317f3f2b76657a5239a5e954309b11ee0056ef3003fb92b953ffc4325af64082b13662ec7",
        "{pbkdf2}67f414e0a7811bab71d700535808848f2ef4982d51bde49b50c61ceecf0b2b3ffd0fa2b7a90981",
        "{pbkdf2}67f414e0a7811bab71d700535808848f2ef4982d51bde49b50c61ceecf0b2b3ffd0fa2b7a90981ba00");
  }
}
