package dev.latchkey.account;

import static dev.latchkey.account.PasswordProblem.Kind.HAS_CONTEXT;
import static dev.latchkey.account.PasswordProblem.Kind.TOO_COMMON;
import static dev.latchkey.account.PasswordProblem.Kind.TOO_LONG;
import static dev.latchkey.account.PasswordProblem.Kind.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
  private static final PasswordPolicy POLICY = new PasswordPolicy(15, 64);
  private static final PasswordContext ADA =
      PasswordContext.of(
          DisplayName.parse("Ada Lovelace"), EmailAddress.parse("countess@analytical.example"));

  @Test
  void theDefaultIsEightToTwoHundredAndFiftySix() {
    assertThat(PasswordPolicy.DEFAULT).isEqualTo(new PasswordPolicy(8, 256));
  }

  @Test
  void theNistProfileRefusesOneCodePointFewerThanFifteen() {
    assertThat(kinds(PasswordPolicy.NIST, "horse stapled 4")).isEmpty();
    assertThat(kinds(PasswordPolicy.NIST, "horse stapled ")).containsExactly(TOO_SHORT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00E4", "a\u0308", "\uD83D\uDE00", "\u00A0"})
  void theLeastAndTheMostAreCountedInCharacters(String character) {
    assertThat(kinds(POLICY, character.repeat(14))).containsExactly(TOO_SHORT);
    assertThat(kinds(POLICY, character.repeat(15))).isEmpty();
    assertThat(kinds(POLICY, character.repeat(64))).isEmpty();
    assertThat(kinds(POLICY, character.repeat(65))).containsExactly(TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 128, 256})
  void aPhraseOfAnyLengthUpToTheMostIsFine(int length) {
    String phrase = "what the river said to the stone ".repeat(8).substring(0, length);

    assertThat(kinds(PasswordPolicy.DEFAULT, phrase)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anemonesextant",
        "ANEMONESEXTANT",
        "  anemone  ",
        "8305176294",
        "\uD83D\uDD11\uD83E\uDD9A\uD83C\uDF19\uD83D\uDD11\uD83D\uDC22\uD83D\uDD2D\uD83D\uDD11\uD83D\uDC1D"
      })
  void noKindOfCharacterIsAskedFor(String password) {
    assertThat(kinds(PasswordPolicy.DEFAULT, password)).isEmpty();
  }

  @Test
  void everyProblemIsToldAtOnceAndSaysWhatToDo() {
    PasswordPolicy policy = POLICY.withServiceWords(Set.of("dragon"));

    List<PasswordProblem> problems = policy.problems(Password.parse("DRAGON"), ADA);

    assertThat(problems)
        .extracting(PasswordProblem::kind)
        .containsExactly(TOO_SHORT, TOO_COMMON, HAS_CONTEXT);
    assertThat(problems)
        .extracting(PasswordProblem::rule)
        .allMatch(rule -> rule.startsWith("must "))
        .noneMatch(rule -> rule.contains("DRAGON"))
        .contains("must have at least 15 characters");
  }

  @Test
  void ofWhatIsTooLongNothingElseIsTold() {
    String name = "lovelace".repeat(9);

    List<PasswordProblem> problems = POLICY.problems(Password.parse(name), ADA);

    assertThat(problems)
        .containsExactly(new PasswordProblem(TOO_LONG, "must have at most 64 characters"));
  }

  @Test
  void theServicesNameIsNoPassword() {
    assertThat(kinds(PasswordPolicy.DEFAULT, "Latchkey2026!")).containsExactly(HAS_CONTEXT);
    assertThat(kinds(PasswordPolicy.DEFAULT.withServiceWords(Set.of("acme")), "Latchkey2026!"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct horse", "correct-horse-battery", "correct horse battery"})
  void whatTheDocumentationShowsIsAccepted(String password) {
    assertThat(PasswordPolicy.DEFAULT.problems(Password.parse(password), ADA)).isEmpty();
  }

  @Property
  void everyNormalFormIsJudgedAlike(@ForAll("accented") String text) {
    String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
    String nfd = Normalizer.normalize(text, Normalizer.Form.NFD);

    assertThat(PasswordPolicy.DEFAULT.problems(Password.parse(nfd), ADA))
        .isEqualTo(PasswordPolicy.DEFAULT.problems(Password.parse(nfc), ADA));
  }

  @Property
  void aRandomPasswordOfTwentyLettersIsNeverRefused(@ForAll("twentyLetters") String text) {
    assertThat(PasswordPolicy.NIST.problems(Password.parse(text), ADA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 64", "64, 64", "1, 1024", "64, 1024"})
  void limitsWithinTheirLimitsAreAccepted(int minLength, int maxLength) {
    assertThatCode(() -> new PasswordPolicy(minLength, maxLength)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"0, 64", "-1, 64", "65, 65", "8, 63", "8, 1025", "8, 0"})
  void otherLimitsAreRefused(int minLength, int maxLength) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PasswordPolicy(minLength, maxLength));
  }

  private static List<PasswordProblem.Kind> kinds(PasswordPolicy policy, String password) {
    return policy.problems(Password.parse(password), PasswordContext.NONE).stream()
        .map(PasswordProblem::kind)
        .toList();
  }

  @Provide
  Arbitrary<String> accented() {
    return Arbitraries.of("a\u0308", "\u00E9", "\u1E69", "\uAC00", "x", "Lov\u00E9lace", "1")
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .map(texts -> String.join("", texts));
  }

  @Provide
  Arbitrary<String> twentyLetters() {
    // Each as likely as another: jqwik's own choice likes edge cases such as twenty times "a".
    return Arbitraries.strings().withCharRange('a', 'z').ofLength(20).withoutEdgeCases();
  }
}
