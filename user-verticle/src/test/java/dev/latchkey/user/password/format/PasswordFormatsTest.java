package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordFormatsTest {
  private static final String ARGON2 =
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  /** Stands for the Argon2 format: reads one text. */
  private static final PasswordFormat ARGON2_FORMAT =
      stored ->
          stored.equals(ARGON2)
              ? Optional.of(new StoredHash(Cost.small("argon2id"), password -> false))
              : Optional.empty();

  private final PasswordFormats formats = PasswordFormats.foreign(ARGON2_FORMAT);

  static Stream<PasswordFormatContract> contracts() {
    return Stream.of(
        new BcryptFormatTest(),
        new DjangoBcryptSha256FormatTest(),
        new DjangoPbkdf2FormatTest(),
        new DjangoScryptFormatTest(),
        new FirebaseScryptFormatTest(),
        new HexDigestFormatTest(),
        new LdapShaFormatTest(),
        new Pbkdf2PhcFormatTest(),
        new ScryptCryptFormatTest(),
        new ScryptPhcFormatTest(),
        new ShaCryptFormatTest(),
        new SpringDigestFormatTest(),
        new SpringPbkdf2FormatTest(),
        new SpringScryptFormatTest(),
        new SpringStandardFormatTest(),
        new WerkzeugPbkdf2FormatTest(),
        new WerkzeugScryptFormatTest());
  }

  static List<HashedBefore> prefixed() {
    return List.of(
        new HashedBefore(
            "spring-security-crypto 5.8.16 bcrypt",
            ASCII,
            "{bcrypt}$2a$10$feIMrTUeqfkZlZEOmaZab.rE9BCS6iFNCjwDzVPr7eXibMaRrUciO"),
        new HashedBefore(
            "spring-security-crypto 4.2.20.RELEASE scrypt",
            ASCII,
            "{scrypt}$e0801$ASqWvA9VYy4khvSFc65LFXUkrBDuKBUmJlCpqRuYkZCkOyIT9GSlUWAWgU+ybzl04y7NW4S6LX2rBTIE2zeetg==$AbxqnfxbdGzWotH9hQ9jV0Ny3L0/UYCqG+H3MZUNW5c="),
        new HashedBefore(
            "spring-security-crypto 7.1.2 scrypt@SpringSecurity_v5_8",
            ASCII,
            "{scrypt@SpringSecurity_v5_8}$100801$ZuvmIG70nTM4bsH649ah+A==$b78cRQHPOCoAWL+/JinjciwWC0Lubz5Kq5CfNkdfO5Q="),
        new HashedBefore(
            "spring-security-crypto 7.1.2 ldap",
            ASCII,
            "{ldap}{SSHA}iSBTVpsI182cmoQO0tyXzZ/jDcgi9QIGCeCZvA=="),
        new HashedBefore(
            "Django 4.2.16 BCryptPasswordHasher",
            ASCII,
            "bcrypt$$2b$04$n/CYrJ8BEH4TFVDz4T56WuOoJrNjSX.BJV4Fim0bfrjMtM8aiI/xW"),
        new HashedBefore(
            "slappasswd 2.5.13 {CRYPT}",
            ASCII,
            "{CRYPT}$6$puPuHF38V4h6JQwo$OhzlxmP6eqdmRRx0OS.YcF1SZQSyvL5RaQsgvo9TQS6Zw80dTqF58dZc5aTLt1o/OHirOUH8iexvdAgkWcn0s."));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyFormatIsAmongThem(PasswordFormatContract contract) {
    assertThat(contract.vectors())
        .allSatisfy(
            vector ->
                assertThat(formats.read(vector.stored()).map(HashedPassword::kind))
                    .isEqualTo(contract.format().read(vector.stored()).map(HashedPassword::kind))
                    .isPresent());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void noFormatReadsAnothersText(PasswordFormatContract contract) {
    List<PasswordFormat> others =
        contracts()
            .filter(other -> !other.getClass().equals(contract.getClass()))
            .map(PasswordFormatContract::format)
            .toList();

    assertThat(contract.vectors())
        .allSatisfy(
            vector ->
                assertThat(others)
                    .allSatisfy(other -> assertThat(other.read(vector.stored())).isEmpty()));
  }

  @ParameterizedTest
  @MethodSource("prefixed")
  void aSystemsPrefixIsReadWithWhatFollows(HashedBefore vector) {
    assertThat(formats.read(vector.stored()))
        .hasValueSatisfying(hash -> assertThat(hash.matches(vector.bytes())).isTrue())
        .hasValueSatisfying(hash -> assertThat(hash.matches(new byte[0])).isFalse());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{argon2}", "{argon2@SpringSecurity_v5_8}", "{ARGON2}", "argon2"})
  void argon2IsReadAloneAndBehindThePrefixesOfOthers(String prefix) {
    assertThat(formats.read(prefix + ARGON2).map(HashedPassword::kind)).hasValue("argon2id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "correct horse",
        "{noop}correct horse",
        "{CLEARTEXT}correct horse",
        "plain$$correct horse",
        "!kKT6jbiGzQWqZ8ELJeCwlwUbnQmzIOSWhtKkSR1p",
        "{bcrypt}",
        "{bcrypt}{noop}correct horse",
        "{MD4}{c2FsdA==}d41d8cd98f00b204e9800998ecf8427e",
        "$1$saltsalt$qjXMvbEw8oaL.CzflDtaK/",
        "$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7",
        "5f4dcc3b5aa765d61d8327deb882cf99"
      })
  void whatIsNoHashOrOfNoFormatIsNotRead(String text) {
    assertThat(formats.read(text)).isEmpty();
  }

  @Test
  void aTextOfOver1024CharactersIsNotRead() {
    String salt = "a".repeat(PasswordFormats.MAX_LENGTH);

    assertThat(formats.read("{SHA-256}{" + salt + "}" + "0".repeat(64))).isEmpty();
    assertThat(formats.read("$2b$04$" + salt)).isEmpty();
  }

  @Property(tries = 500)
  void aTextOfAnyKindIsReadOrNotButNeverThrows(@ForAll @StringLength(max = 1100) String text) {
    assertThat(formats.read(text)).isEmpty();
  }
}
