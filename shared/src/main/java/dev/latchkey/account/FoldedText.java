package dev.latchkey.account;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Collection;
import java.util.Locale;

/**
 * A text without its disguises: letters and digits in lower case and without accents, and in the
 * place of the characters that are put for letters ({@code @ 0 1 3 4 5 7 8 $ ! |}) the letters.
 *
 * <p>Each character has a weight: how much it adds to a password beside a word. A letter counts
 * twice what a digit or an ASCII symbol counts, for those follow a word in habits ({@code 2026!}).
 */
final class FoldedText {
  /** Shorter words occur in others by chance: nobody wants "ada" to refuse "canada". */
  private static final int SHORTEST_WORD = 4;

  private static final int LETTER = 2;
  private static final int OTHER = 1;

  /** Less than six letters beside the words are no password. */
  private static final int LEAST_REST = 6 * LETTER;

  private final StringBuilder text = new StringBuilder();
  private final int[] weights;
  private int loose;

  private FoldedText(String decomposed) {
    this.weights = new int[decomposed.length()];
    decomposed.codePoints().forEach(this::add);
  }

  static FoldedText of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    // Compatibility forms too: full-width letters are a disguise.
    return new FoldedText(Normalizer.normalize(lower, Normalizer.Form.NFKD));
  }

  private void add(int codePoint) {
    int folded = fold(codePoint);
    int weight = codePoint < 0x80 && !Character.isLetter(codePoint) ? OTHER : LETTER;
    if (Character.isLetterOrDigit(folded)) {
      weights[text.length()] = weight;
      text.appendCodePoint(folded);
    } else if (!isMark(codePoint)) {
      loose += weight;
    }
  }

  /** One letter for those that stand for one another; {@code l} is among them, 1 is put for it. */
  private static int fold(int codePoint) {
    return switch (codePoint) {
      case '0' -> 'o';
      case '1', 'l', '!', '|' -> 'i';
      case '3' -> 'e';
      case '4', '@' -> 'a';
      case '5', '$' -> 's';
      case '7' -> 't';
      case '8' -> 'b';
      default -> codePoint;
    };
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /**
   * Whether this is hardly more than some of the words, forwards or backwards: without them it has
   * less than six letters (or twice as many digits and symbols), or less than the words have.
   */
  boolean isMadeOf(Collection<String> words) {
    BitSet covered = new BitSet();
    for (String word : words) {
      StringBuilder folded = FoldedText.of(word).text;
      if (folded.codePointCount(0, folded.length()) >= SHORTEST_WORD) {
        cover(folded.toString(), covered);
        cover(folded.reverse().toString(), covered);
      }
    }
    int rest = loose + restBeside(covered);
    return !covered.isEmpty() && (rest < LEAST_REST || rest < LETTER * covered.cardinality());
  }

  private void cover(String word, BitSet covered) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      covered.set(at, at + word.length());
    }
  }

  private int restBeside(BitSet covered) {
    int rest = 0;
    for (int i = covered.nextClearBit(0); i < text.length(); i = covered.nextClearBit(i + 1)) {
      rest += weights[i];
    }
    return rest;
  }
}
