package dev.latchkey.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
  @Test
  void composedAndDecomposedLettersAreOnePassword() {
    Password composed = Password.parse("p\u00E4ssw\u00F6rd");

    Password decomposed = Password.parse("pa\u0308sswo\u0308rd");

    assertThat(decomposed.utf8()).isEqualTo(composed.utf8());
    assertThat(decomposed.codePoints()).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00A0", "\u2003", "\u202F", "\u3000"})
  void aSpaceOfAnyKindIsTheOrdinaryOne(String space) {
    assertThat(Password.parse("a" + space + "b").utf8()).isEqualTo("a b".getBytes(UTF_8));
  }

  @Test
  void spacesAroundBelongToThePassword() {
    assertThat(Password.parse("  a ").utf8()).isEqualTo("  a ".getBytes(UTF_8));
  }

  @Test
  void upperAndLowerCaseAreTwoPasswords() {
    assertThat(Password.parse("Password").utf8()).isNotEqualTo(Password.parse("password").utf8());
  }

  @Test
  void lettersThatOnlyLookAlikeAreTwoPasswords() {
    assertThat(Password.parse("\uFF50ass").utf8()).isNotEqualTo(Password.parse("pass").utf8());
  }

  @Test
  void anEmojiIsOneCharacter() {
    assertThat(Password.parse("\uD83D\uDE00\uD83D\uDE00").codePoints()).isEqualTo(2);
  }

  @Test
  void aNulDoesNotEndThePassword() {
    assertThat(Password.parse("a\0b").utf8()).isEqualTo(new byte[] {'a', 0, 'b'});
  }

  @Test
  void anEmptyPasswordIsRefused() {
    assertThatThrownBy(() -> Password.parse(""))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("must not be empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD800", "a\uD800b", "\uDC00", "\uDE00\uD83D", "a\uD83D"})
  void aLoneSurrogateIsRefusedForItWouldMakeDifferentPasswordsTheSame(String text) {
    assertThatThrownBy(() -> Password.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u00E4", "\uD83D\uDE00"})
  void theLongestIsAcceptedAndNoMore(String character) {
    String longest = character.repeat(Password.MAX_CODE_POINTS);

    assertThat(Password.parse(longest).codePoints()).isEqualTo(1024);
    assertThatThrownBy(() -> Password.parse(longest + "a"))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aMillionCharactersAreRefused() {
    assertThatThrownBy(() -> Password.parse("\u0316\u0300".repeat(500_000)))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void theLastCharacterOfALongPasswordMatters() {
    String most = "a".repeat(127);

    assertThat(Password.parse(most + "b").utf8()).isNotEqualTo(Password.parse(most + "c").utf8());
  }

  @Test
  void whoeverWipesTheBytesDoesNotWipeThePassword() {
    Password password = Password.parse("correct horse");

    password.utf8()[0] = 0;

    assertThat(password.utf8()).isEqualTo("correct horse".getBytes(UTF_8));
  }

  @Property
  void aPasswordNeverShowsItself(@ForAll("secrets") String secret) {
    assertThat(Password.parse(secret)).hasToString("Password[redacted]");
  }

  @Property
  void aRefusalNeverRepeatsTheValue(@ForAll("secrets") String secret) {
    Throwable refusal = catchThrowable(() -> Password.parse(secret + "\uD800"));

    assertThat(requireNonNull(refusal)).isExactlyInstanceOf(InvalidValueException.class);
    assertThat(refusal.toString()).doesNotContain(secret);
    assertThat(refusal.getCause()).isNull();
  }

  @Property
  void everyNormalFormOfAPasswordIsThatPassword(@ForAll("texts") String text) {
    byte[] asTyped = Password.parse(text).utf8();

    String nfd = Normalizer.normalize(text, Normalizer.Form.NFD);
    String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);

    assertThat(Password.parse(nfd).utf8()).isEqualTo(asTyped);
    assertThat(Password.parse(nfc).utf8()).isEqualTo(asTyped);
  }

  @Property
  void aPasswordSurvivesTheWire(@ForAll("texts") String text) {
    Password password = Password.parse(text);

    assertThat(Password.parse(password.reveal()).utf8()).isEqualTo(password.utf8());
  }

  @Test
  void whatWasTypedIsKeptForSystemsThatHashedIt() {
    Password decomposed = Password.parse("Ame\u0301lie");

    assertThat(decomposed.utf8AsTyped()).isEqualTo("Ame\u0301lie".getBytes(UTF_8));
    assertThat(decomposed.isAltered()).isTrue();
    assertThat(Password.parse(decomposed.reveal()).isAltered()).isTrue();
    assertThat(Password.parse("Amelie").isAltered()).isFalse();
  }

  @Property
  void anyTextIsAPasswordOrRefused(@ForAll("wildTexts") String text) {
    Throwable refusal = catchThrowable(() -> Password.parse(text));

    if (refusal != null) {
      assertThat(refusal).isExactlyInstanceOf(InvalidValueException.class);
    }
  }

  @Provide
  Arbitrary<String> wildTexts() {
    return Arbitraries.strings().all().ofMaxLength(60);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.integers()
        .between(0, Character.MAX_CODE_POINT)
        .filter(codePoint -> Character.getType(codePoint) != Character.SURROGATE)
        .map(Character::toString)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(texts -> String.join("", texts));
  }

  @Provide
  Arbitrary<String> secrets() {
    return Arbitraries.strings().alpha().numeric().ofMinLength(16).ofMaxLength(40);
  }
}
