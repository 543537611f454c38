package dev.latchkey.account;

import static dev.latchkey.account.PasswordProblem.Kind.HAS_CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordContextTest {
  private static final PasswordContext GRACE =
      PasswordContext.of(
          DisplayName.parse("Grace Br\u00F6wster Hopper"),
          EmailAddress.parse("cobol.pioneer+bugs@Navy-Yard.example"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gracehopper",
        "GRACE HOPPER",
        "hopper1906",
        "Hopper2026!",
        "gr4ce-h0pper",
        "6r@ceH0pp3r",
        "Hopper20261!",
        "!!!!Hopper!!!!",
        "hopperhopper",
        "h.o.p.p.e.r.",
        "reppohecarg",
        "my hopper",
        "br\u00F6wster",
        "Browster99",
        "bro\u0308wster99",
        "\uFF28\uFF4F\uFF50\uFF50\uFF45\uFF52123",
        "cobolpioneer",
        "pioneer12345",
        "cobol-bugs-1",
        "navyyard",
        "navy-yard-1",
        "example99",
        "gracebrowsterhopper",
        "hopper pioneer"
      })
  void namesAndAddressesAreNoPasswordsWhateverTheirDisguise(String password) {
    assertThat(kinds(password, GRACE)).contains(HAS_CONTEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amazing green lawn",
        "grasshopper in the attic",
        "the grace of small hours",
        "disgraceful teapots",
        "for example a walrus",
        "anemone-sextant"
      })
  void aPhraseThatHasAWordAmongOthersIsFine(String password) {
    assertThat(kinds(password, GRACE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Will, willow tree",
    "Ada, canada-goose",
    "Ada, ada in the long winter of 1815",
    "Rose, rosebud factory",
    "Horse, correct horse"
  })
  void aNameThatOccursByChanceIsFine(String name, String password) {
    assertThat(kinds(password, PasswordContext.NONE.with(DisplayName.parse(name)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "\u0410\u043B\u0438\u0441\u0430, \u0430\u043B\u0438\u0441\u0430123",
    "\u0391\u03BB\u03AD\u03BE\u03B7\u03C2, \u03B1\u03BB\u03B5\u03BE\u03B7\u03C2-99"
  })
  void namesOfAnyScriptAreLookedFor(String name, String password) {
    assertThat(kinds(password, PasswordContext.NONE.with(DisplayName.parse(name))))
        .containsExactly(HAS_CONTEXT);
  }

  @Test
  void aDomainIsLookedForInItsOwnLetters() {
    PasswordContext context =
        PasswordContext.NONE.with(EmailAddress.parse("x@b\u00FCcherstube.example"));

    assertThat(kinds("b\u00FCcherstube1", context)).containsExactly(HAS_CONTEXT);
    assertThat(kinds("Bucherstube1", context)).containsExactly(HAS_CONTEXT);
  }

  @Test
  void withoutAContextNothingIsFoundInIt() {
    assertThat(kinds("gracehopper1906", PasswordContext.NONE)).isEmpty();
  }

  @Property
  void aNameWithAFewDigitsBehindIsNoPassword(
      @ForAll("names") String name, @ForAll("years") int year) {
    PasswordContext context = PasswordContext.NONE.with(DisplayName.parse(name));

    assertThat(kinds(name + year, context)).contains(HAS_CONTEXT);
    assertThat(kinds(year + name.toUpperCase(java.util.Locale.ROOT), context))
        .contains(HAS_CONTEXT);
  }

  private static List<PasswordProblem.Kind> kinds(String password, PasswordContext context) {
    return PasswordPolicy.DEFAULT.problems(Password.parse(password), context).stream()
        .map(PasswordProblem::kind)
        .toList();
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(4).ofMaxLength(30);
  }

  @Provide
  Arbitrary<Integer> years() {
    return Arbitraries.integers().between(1900, 2099);
  }
}
