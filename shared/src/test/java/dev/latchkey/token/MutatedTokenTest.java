package dev.latchkey.token;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class MutatedTokenTest {
  private static VerifierBench bench;
  private static String valid;

  @BeforeContainer
  static void open() {
    bench = new VerifierBench();
    valid = bench.forge.token();
    bench.verify(valid);
  }

  @AfterContainer
  static void close() {
    bench.close();
  }

  @Property
  void replacingAnyCharacterIsNoticed(
      @ForAll @IntRange(max = 10_000) int at, @ForAll("characters") String character) {
    int index = at % valid.length();
    String mutated = valid.substring(0, index) + character + valid.substring(index + 1);

    if (!mutated.equals(valid)) {
      bench.assertRefused(mutated);
    }
  }

  @Property
  void insertingAnyCharacterIsNoticed(
      @ForAll @IntRange(max = 10_000) int at, @ForAll("characters") String character) {
    int index = at % (valid.length() + 1);

    bench.assertRefused(valid.substring(0, index) + character + valid.substring(index));
  }

  @Property
  void deletingAnyCharacterIsNoticed(@ForAll @IntRange(max = 10_000) int at) {
    int index = at % valid.length();

    bench.assertRefused(valid.substring(0, index) + valid.substring(index + 1));
  }

  @Property
  void anyTextIsRefused(@ForAll("texts") String text) {
    bench.assertRefused(text);
  }

  @Property
  void anyHeaderThatWeSignedIsRefusedUnlessItIsOurs(@ForAll("texts") String header) {
    bench.assertRefused(bench.forge.token(header, TokenForge.claims().encode()));
  }

  @Property
  void anyClaimsThatWeSignedAreRefusedUnlessTheyAreOurs(@ForAll("texts") String claims) {
    bench.assertRefused(bench.forge.token(TokenForge.header().encode(), claims));
  }

  @Provide
  Arbitrary<String> characters() {
    Arbitrary<String> likely =
        Arbitraries.strings().withChars("ABCDabcd0189-_=.+/ \n\0\"{").ofLength(1);
    return Arbitraries.oneOf(likely, Arbitraries.strings().all().ofLength(1));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> likely = Arbitraries.strings().withChars("aA0-_.=").ofMaxLength(60);
    Arbitrary<String> json = Arbitraries.strings().withChars("{}[]\":,01ae\\u.- ").ofMaxLength(60);
    return Arbitraries.oneOf(likely, json, Arbitraries.strings().all().ofMaxLength(60));
  }
}
