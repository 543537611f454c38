package dev.latchkey.app.settings;

import java.util.Comparator;
import java.util.Set;

/** What somebody may have meant by a name that does not exist. */
final class Suggestion {
  private static final int CLOSE = 3;

  private Suggestion() {}

  /** "; did you mean X?", or nothing when no name is close. */
  static String among(Set<String> names, String typed) {
    return names.stream()
        .filter(name -> distance(name, typed) <= CLOSE)
        .min(Comparator.comparingInt(name -> distance(name, typed)))
        .map(name -> "; did you mean " + name + "?")
        .orElse("; conf/latchkey.yaml lists all there are");
  }

  /** Levenshtein's: how many letters to add, drop or change. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
