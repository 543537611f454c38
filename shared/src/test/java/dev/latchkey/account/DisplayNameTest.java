package dev.latchkey.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "Ada Lovelace",
        "O'Brien-Smith, Jr.",
        "<script>alert(1)</script>",
        "'; drop table users; --",
        "Ада Лавлейс",
        "عدا لوفليس",
        "愛達",
        "\uD83D\uDC69\u200D\uD83D\uDCBB",
        "null",
        "undefined"
      })
  void aNameOfAnyScriptIsKept(String text) {
    assertThat(DisplayName.parse(text).value()).isEqualTo(text);
    assertThat(DisplayName.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" Ada ", "\tAda\r\n", "\u2003Ada\u3000", "\u00A0Ada\u202F", " \u00A0 Ada"})
  void whiteSpaceAroundIsDropped(String text) {
    assertThat(DisplayName.parse(text).value()).isEqualTo("Ada");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n", "\u00A0", "\u2007\u202F", "\u200B", "\u2060\uFEFF"})
  void aNameThatNobodyCanSeeIsRefused(String text) {
    assertThatThrownBy(() -> DisplayName.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada\nroot",
        "Ada\rroot",
        "Ada\u0000",
        "Ada\u001B[2J",
        "Ada\u007FB",
        "Ada\u0085B",
        "Ada\u2028B",
        "Ada\u2029B",
        "Ada\u202Emoc",
        "Ada\u2066B",
        "Ada\u2069",
        "Ada\uD800",
        "\uDC00Ada"
      })
  void whatForgesLinesOrDirectionsIsRefused(String text) {
    assertThatThrownBy(() -> DisplayName.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aHundredCodePointsAreAcceptedAndNoMore() {
    String longest = "\uD83D\uDE00".repeat(100);

    assertThat(DisplayName.parse(longest).value()).isEqualTo(longest);
    assertThatThrownBy(() -> DisplayName.parse(longest + "a"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("must have 1 to 100 characters");
  }

  @Test
  void aHundredDecomposedLettersAreAHundredCharacters() {
    assertThat(DisplayName.parse("u\u0308\u0304".repeat(100)).value())
        .isEqualTo("\u01D6".repeat(100));
  }

  @Test
  void theConstructorHoldsToTheSameRules() {
    assertThat(new DisplayName(" u\u0308 ").value()).isEqualTo("\u00FC");
    assertThatThrownBy(() -> new DisplayName("a\nb")).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " a", "\u00A0", "\u0316\u0300", "\uD800", "\0"})
  void aMillionCharactersAreRefusedAtOnce(String piece) {
    String text = "a" + piece.repeat(1_000_000 / piece.length());

    Instant start = Instant.now();
    Throwable refusal = catchThrowable(() -> DisplayName.parse(text));

    assertThat(refusal).isInstanceOf(InvalidValueException.class);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  @Property
  void anyTextIsANameThatReadsBackTheSameOrRefused(@ForAll("wildTexts") String text) {
    DisplayName name;
    try {
      name = DisplayName.parse(text);
    } catch (InvalidValueException e) {
      return;
    }
    assertThat(DisplayName.parse(name.value())).isEqualTo(name);
    assertThat(name.value()).doesNotContain("\n").doesNotContain("\r").isNotBlank();
  }

  @Provide
  Arbitrary<String> wildTexts() {
    Arbitrary<String> anyUnit = Arbitraries.strings().all().ofMaxLength(40);
    Arbitrary<String> mostlyFine =
        Arbitraries.strings()
            .withChars("ab \u00A0\u2003\u0300\u0316\u00FC\uAC00\u11A8\u200B\n")
            .ofMaxLength(8);
    return Arbitraries.oneOf(anyUnit, mostlyFine);
  }
}
