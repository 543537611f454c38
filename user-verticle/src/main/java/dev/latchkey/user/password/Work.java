package dev.latchkey.user.password;

import dev.latchkey.account.Password;

/**
 * How much longer than usual the check of a password may take against the hash of another system.
 * Says nothing of the hash: who tries a password that takes long must not learn from the time
 * whether there is such a hash.
 *
 * @param times 1 for a usual password
 */
record Work(int times) {
  /**
   * Up to this many octets a password takes no longer than a short one, where each round of a hash
   * takes all of it (SHA-crypt).
   */
  private static final int USUAL_LENGTH = 32;

  static Work of(Password password) {
    int octets = password.reveal().codePoints().map(Work::octets).sum();
    // Where what was typed is not right, the normalised form is tried too.
    int forms = password.isAltered() ? 2 : 1;
    return new Work(forms * (1 + (octets - 1) / USUAL_LENGTH));
  }

  /** Of a code point in UTF-8; counted, so that no copy of the password is left behind. */
  private static int octets(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }

  /** Whether it takes as long as most. */
  boolean isUsual() {
    return times == 1;
  }
}
