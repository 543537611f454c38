package dev.latchkey.account;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.com",
        "a@b",
        "a.b+c_d-e@sub.example.com",
        "!#$%&'*+/=?^_`{|}~-@example.com",
        "7@8.example",
        "ada@127.0.0.1",
        "ada@xn--bcher-kva.example",
        "ada@bücher.example",
        "ädä@example.com",
        "用户@例子.中国",
        "مستخدم@مثال.إختبار"
      })
  void whatAnOwnerWritesIsKept(String text) {
    assertThat(EmailAddress.parse(text).value()).isEqualTo(text);
    assertThat(EmailAddress.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "Ada.Lovelace@Example.COM, ada.lovelace@example.com",
    "ada@BÜCHER.example, ada@xn--bcher-kva.example",
    "ada@XN--BCHER-KVA.example, ada@xn--bcher-kva.example",
    "ada@bücher。example, ada@xn--bcher-kva.example",
    "ada@ｅｘａｍｐｌｅ.com, ada@example.com",
    "ÄDA@example.com, äda@example.com",
    "ΟΔΟΣ@example.com, οδοσ@example.com",
  })
  void anAddressIsToldApartByItsNormalizedForm(String text, String normalized) {
    assertThat(EmailAddress.parse(text).normalized()).isEqualTo(normalized);
  }

  @Test
  void whiteSpaceAroundIsDropped() {
    assertThat(EmailAddress.parse(" \t ada@example.com \r\n").value()).isEqualTo("ada@example.com");
  }

  @Test
  void composedAndDecomposedLettersAreOneAddress() {
    EmailAddress composed = EmailAddress.parse("z\u00FCrich@example.com");

    EmailAddress decomposed = EmailAddress.parse("zu\u0308rich@example.com");

    assertThat(decomposed).isEqualTo(composed).hasSameHashCodeAs(composed);
    assertThat(decomposed.value()).isEqualTo(composed.value());
  }

  @Test
  void bothLowerCasesOfSigmaAreOneLetter() {
    EmailAddress upperCase = EmailAddress.parse("\u0391\u03A3@example.com");

    assertThat(EmailAddress.parse("\u03B1\u03C3@example.com")).isEqualTo(upperCase);
    assertThat(EmailAddress.parse("\u03B1\u03C2@example.com")).isEqualTo(upperCase);
  }

  @ParameterizedTest
  @CsvSource({
    "ada@example.com, ada@example.org",
    "ada@example.com, bda@example.com",
    "adam@example.com, adaın@example.com",
    "admin@example.com, admın@example.com",
    "ada@example.com, аda@example.com",
    "straße@example.com, strasse@example.com",
    "a.da@example.com, ada@example.com",
    "ada+a@example.com, ada@example.com"
  })
  void twoMailboxesAreTwoAddresses(String one, String other) {
    assertThat(EmailAddress.parse(one)).isNotEqualTo(EmailAddress.parse(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "@",
        "ada",
        "ada@",
        "@example.com",
        "ada@@example.com",
        "ada@ada@example.com",
        "ada lovelace@example.com",
        "\"ada\"@example.com",
        "ada(comment)@example.com",
        "Ada <ada@example.com>",
        "ada@example.com,bob@example.com",
        "ada@example.com\nBcc: bob@example.com",
        "ada\r\n@example.com",
        "ada\0@example.com",
        "ada@exam\0ple.com",
        "ada@[127.0.0.1]",
        "ada\u202Emoc@example.com",
        "ada\u200B@example.com",
        "ada\uFF20example.com",
        "ada@bob\uFF20example.com",
        "ada\uD800@example.com",
        "ada@\uD800.com",
        "ada@\uDC00\uD800.com",
        "\uD83D\uDE00@example.com"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> EmailAddress.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "..",
        ".com",
        "example.",
        "example.com.",
        "example..com",
        "\u3002",
        "example\u3002",
        "example.com\uFF0E",
        "-example.com",
        "example-.com",
        "exa_mple.com",
        "exa mple.com",
        "exa\u00A0mple.com",
        "example.com/path",
        "example.com:25",
        "example.\u2100com",
        "example.c\u2105m",
        "b\u00FCch\u202Eer.example",
        "\u05D0a.example",
        "\u0378.example",
        "\uFFFF.example",
        "\u00AD",
        "\u200B.example",
        "xn--.\u00FC-.example",
        "*.example.com"
      })
  void aDomainThatNoHostCanHaveIsRefused(String domain) {
    assertThatThrownBy(() -> EmailAddress.parse("ada@" + domain))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fa\u00DF.example",
        "\u03BF\u03B4\u03CC\u03C2.example",
        "a\u200Cb.example",
        "a\u200Db.example"
      })
  void aDomainThatTwoStandardsReadDifferentlyIsRefused(String domain) {
    assertThatThrownBy(() -> EmailAddress.parse("ada@" + domain))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void sixtyFourOctetsBeforeTheAtAreAcceptedAndNoMore() {
    String longest = "\u00E4".repeat(32);

    assertThat(EmailAddress.parse(longest + "@example.com").value()).startsWith(longest);
    assertThatThrownBy(() -> EmailAddress.parse(longest + "a@example.com"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("must have at most 64 octets before the @");
  }

  @Test
  void aNameThatLowerCaseMakesTooLongIsRefused() {
    String twoOctetsThatBecomeThree = "\u023A".repeat(32);

    assertThatThrownBy(() -> EmailAddress.parse(twoOctetsThatBecomeThree + "@example.com"))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void twoHundredAndFiftyFourOctetsAreAcceptedAndNoMore() {
    String label = "d".repeat(60) + ".";
    String longest = "a@" + label.repeat(4) + "d".repeat(8);
    assertThat(longest).hasSize(254);

    assertThat(EmailAddress.parse(longest).value()).isEqualTo(longest);
    assertThatThrownBy(() -> EmailAddress.parse("a" + longest))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("must have at most 254 octets");
  }

  @Test
  void theLimitHoldsForTheDomainInAsciiToo() {
    String shortInUnicodeOnly = "\u00FC".repeat(12) + ".";

    String text = "a@" + shortInUnicodeOnly.repeat(10) + "example";

    assertThat(text.length()).isLessThan(254);
    assertThatThrownBy(() -> EmailAddress.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aLabelHasAtMostSixtyThreeOctets() {
    assertThat(EmailAddress.parse("a@" + "d".repeat(63)).value()).hasSize(65);
    assertThatThrownBy(() -> EmailAddress.parse("a@" + "d".repeat(64)))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "@", ".", "a.", "\u0300", "\u0316\u0300", "\uD800", "\0", "\u3002"})
  void aMillionCharactersAreRefusedAtOnce(String piece) {
    String text = "a@" + piece.repeat(1_000_000 / piece.length()) + "@a";

    Instant start = Instant.now();
    Throwable refusal = catchThrowable(() -> EmailAddress.parse(text));

    assertThat(refusal).isInstanceOf(InvalidValueException.class);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void anAddressIsEqualToNothingElse() {
    assertThat(EmailAddress.parse("ada@example.com")).isNotEqualTo("ada@example.com");
  }

  @Property
  void normalizingTwiceChangesNothing(@ForAll("addresses") String text) {
    EmailAddress once = EmailAddress.parse(text);

    EmailAddress twice = EmailAddress.parse(once.normalized());

    assertThat(twice.normalized()).isEqualTo(once.normalized());
    assertThat(twice).isEqualTo(once);
  }

  @Property
  void anAddressSurvivesBeingWrittenAndReadAgain(@ForAll("addresses") String text) {
    EmailAddress address = EmailAddress.parse(text);

    EmailAddress again = EmailAddress.parse(address.value());

    assertThat(again.value()).isEqualTo(address.value());
    assertThat(again).isEqualTo(address);
  }

  @Property
  void everySpellingInUpperAndLowerCaseIsOneAddress(@ForAll("addresses") String text) {
    EmailAddress address = EmailAddress.parse(text);

    assertThat(EmailAddress.parse(text.toUpperCase(Locale.ROOT))).isEqualTo(address);
    assertThat(EmailAddress.parse(text.toLowerCase(Locale.ROOT))).isEqualTo(address);
  }

  @Property
  void anyLetterBeforeTheAtIsNormalizedOnceAndForAll(@ForAll("letters") String local) {
    EmailAddress address = EmailAddress.parse(local + "@example.com");

    EmailAddress again = EmailAddress.parse(address.normalized());

    assertThat(again.normalized()).isEqualTo(address.normalized());
  }

  @Property
  void anyTextIsAnAddressOrRefused(@ForAll("wildTexts") String text) {
    Throwable refusal = catchThrowable(() -> EmailAddress.parse(text));

    if (refusal != null) {
      assertThat(refusal).isExactlyInstanceOf(InvalidValueException.class);
    }
  }

  @Property
  void anyDomainIsValidOrRefused(@ForAll("wildTexts") String domain) {
    String text = "ada@" + domain;

    Throwable refusal = catchThrowable(() -> EmailAddress.parse(text));

    if (refusal == null) {
      assertThat(EmailAddress.parse(text).normalized()).matches("[a-z0-9@.-]+");
    } else {
      assertThat(refusal).isExactlyInstanceOf(InvalidValueException.class);
    }
  }

  @Property
  void aRefusalNeverRepeatsTheValue(@ForAll("secrets") String secret) {
    Throwable refusal = catchThrowable(() -> EmailAddress.parse(secret + " @" + secret));

    assertThat(requireNonNull(refusal)).isExactlyInstanceOf(InvalidValueException.class);
    assertThat(refusal.toString()).doesNotContain(secret);
    assertThat(refusal.getCause()).isNull();
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> local =
        Arbitraries.strings().withChars("abzABZ09.+-_äÄéñΑΣασж").ofMinLength(1).ofMaxLength(20);
    Arbitrary<String> label =
        Arbitraries.strings().withChars("abzABZ09äÄéñж").ofMinLength(1).ofMaxLength(10);
    return Combinators.combine(local, label, label).as((a, b, c) -> a + "@" + b + "." + c);
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.integers()
        .between(0, Character.MAX_CODE_POINT)
        .filter(Character::isLetter)
        .map(Character::toString)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(letters -> String.join("", letters));
  }

  @Provide
  Arbitrary<String> wildTexts() {
    Arbitrary<String> anyUnit = Arbitraries.strings().all().ofMaxLength(40);
    Arbitrary<String> anyCodePoint =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .map(Character::toString)
            .list()
            .ofMaxSize(10)
            .map(texts -> String.join("", texts));
    Arbitrary<String> nearlyRight =
        Arbitraries.strings()
            .withChars("a@.-\u3002\uFF0E\u00DF\u0130\u2024\u200D xn\0\uD83D\uDE00")
            .ofMaxLength(70);
    return Arbitraries.oneOf(anyUnit, anyCodePoint, nearlyRight);
  }

  @Provide
  Arbitrary<String> secrets() {
    return Arbitraries.strings().alpha().numeric().ofMinLength(24).ofMaxLength(40);
  }
}
