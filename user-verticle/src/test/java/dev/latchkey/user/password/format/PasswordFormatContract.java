package dev.latchkey.user.password.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format keeps to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PasswordFormatContract {
  static final String KIND = "[A-Za-z0-9:_=,.-]{1,64}";

  abstract PasswordFormat format();

  /** Made by the original implementations; the first is checked in some milliseconds. */
  abstract List<HashedBefore> vectors();

  /** What the first vector is of. */
  abstract String kind();

  /** Whether the original looks at no more than 72 bytes of a password. */
  boolean cutsOff() {
    return false;
  }

  /** Texts that are like the format, but broken. */
  abstract List<String> broken();

  HashedBefore first() {
    return vectors().get(0);
  }

  HashedPassword read(String stored) {
    return format().read(stored).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void aHashOfTheOriginalMatchesItsPassword(HashedBefore vector) {
    HashedPassword hash = read(vector.stored());

    assertThat(hash.excess()).isEmpty();
    assertThat(hash.matches(vector.bytes())).isTrue();
  }

  @Test
  void noOtherPasswordMatches() {
    HashedPassword hash = read(first().stored());

    assertThat(hash.matches("correct horsf".getBytes(UTF_8))).isFalse();
    assertThat(hash.matches("correct horse ".getBytes(UTF_8))).isFalse();
    assertThat(hash.matches("correct horse\1".getBytes(UTF_8))).isFalse();
    assertThat(hash.matches("correct hors".getBytes(UTF_8))).isFalse();
    assertThat(hash.matches(new byte[0])).isFalse();
  }

  @Test
  void theLastOf128CharactersCountsUnlessTheOriginalCutsOff() {
    HashedBefore vector =
        vectors().stream().filter(v -> v.password().equals(HashedBefore.LONG)).findFirst().get();
    byte[] changed = vector.bytes();
    changed[127] = 'z';

    assertThat(read(vector.stored()).matches(changed)).isEqualTo(cutsOff());
  }

  @Test
  void aTextWithAnotherDigitInItsHashMatchesNoMore() {
    for (int place = 0; place < 16; place++) {
      Optional<HashedPassword> hash = format().read(first().changed(place));

      assertThat(hash.map(read -> read.matches(first().bytes())).orElse(false))
          .as("digit %d from the end", place)
          .isFalse();
    }
  }

  @Test
  void aTextThatIsCutShortOrGoesOnMatchesNoMore() {
    String stored = first().stored();
    for (String text : List.of(stored.substring(0, stored.length() - 1), stored + "a")) {
      Optional<HashedPassword> hash = format().read(text);

      assertThat(hash.map(read -> read.matches(first().bytes())).orElse(false)).isFalse();
    }
  }

  @Test
  void brokenTextsAreNotRead() {
    assertThat(broken()).isNotEmpty().allSatisfy(text -> assertThat(format().read(text)).isEmpty());
  }

  @Test
  void isToldByItsKindWhichShowsNeitherSaltNorHash() {
    HashedPassword hash = read(first().stored());

    assertThat(hash.kind()).isEqualTo(kind()).matches(KIND);
    assertThat(hash).hasToString("StoredHash[" + kind() + "]");
  }

  @Property(tries = 20)
  void checkingTakesAnyBytesAndLeavesThemAsTheyAre(@ForAll @Size(max = 200) byte[] password) {
    byte[] before = password.clone();

    boolean matches = read(first().stored()).matches(password);

    assertThat(matches).isEqualTo(Arrays.equals(before, first().bytes()));
    assertThat(password).isEqualTo(before);
  }

  @Property(tries = 300)
  void aTextWithAnyCharactersInItIsReadOrNotButNeverThrows(
      @ForAll @IntRange(max = 99) int which,
      @ForAll @IntRange(max = 999) int place,
      @ForAll @IntRange(max = 9) int dropped,
      @ForAll @Size(max = 3) List<Character> inserted) {
    String stored = vectors().get(which % vectors().size()).stored();
    StringBuilder text = new StringBuilder(stored);
    int start = place % stored.length();
    text.delete(start, Math.min(stored.length(), start + dropped));
    inserted.forEach(character -> text.insert(start, character));

    Optional<HashedPassword> hash = format().read(text.toString());

    assertThat(hash.map(HashedPassword::kind).orElse("none")).matches(KIND);
  }

  @Property(tries = 300)
  void anyOtherTextIsOfNoFormat(@ForAll String text) {
    assertThat(format().read(text)).isEmpty();
    assertThat(format().read("$" + text)).isEmpty();
  }
}
