package dev.latchkey.account;

import dev.latchkey.account.PasswordProblem.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a new password must be: long enough, none of the {@link CommonPasswords}, and more than the
 * words of its context. No composition rules, no expiry (NIST SP 800-63B-4 3.1.1.2; ASVS 6.2.5,
 * 6.2.10).
 *
 * @param minLength the fewest code points, 1 to 64; ASVS 6.2.1 asks for 8, NIST for 15 where there
 *     is no second factor
 * @param maxLength the most code points, 64 to {@link Password#MAX_CODE_POINTS}; ASVS 6.2.9 asks
 *     for 64 or more
 * @param serviceWords names of the service, which its users' passwords are tried with first; those
 *     of less than four code points are not looked for
 */
public record PasswordPolicy(int minLength, int maxLength, Set<String> serviceWords) {
  /** What ASVS 6.2.1 asks for. */
  public static final int STANDARD_MIN_LENGTH = 8;

  /** What NIST SP 800-63B-4 asks for where a password is the only factor. */
  public static final int NIST_MIN_LENGTH = 15;

  private static final int DEFAULT_MAX_LENGTH = 256;

  // Read when the first policy is made, which is at start: no request waits for it.
  private static final CommonPasswords COMMON = CommonPasswords.load();

  /** 8 to 256 code points. */
  public static final PasswordPolicy DEFAULT =
      new PasswordPolicy(STANDARD_MIN_LENGTH, DEFAULT_MAX_LENGTH);

  /** 15 to 256 code points. */
  public static final PasswordPolicy NIST = new PasswordPolicy(NIST_MIN_LENGTH, DEFAULT_MAX_LENGTH);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException for lengths outside their limits
   */
  public PasswordPolicy {
    if (minLength < 1 || minLength > 64 || maxLength < 64 || maxLength > Password.MAX_CODE_POINTS) {
      throw new IllegalArgumentException(
          "password lengths must be 1 to 64 and 64 to " + Password.MAX_CODE_POINTS);
    }
    serviceWords = Set.copyOf(serviceWords);
  }

  /** A policy of these lengths, for a service named Latchkey. */
  public PasswordPolicy(int minLength, int maxLength) {
    this(minLength, maxLength, Set.of("latchkey"));
  }

  /** The same for a service of other names. */
  public PasswordPolicy withServiceWords(Set<String> words) {
    return new PasswordPolicy(minLength, maxLength, words);
  }

  /**
   * Everything that keeps a password from being a new one, or nothing. Of one that is too long only
   * that is said: nothing more is computed of it.
   *
   * @param context what is known of its owner
   */
  public List<PasswordProblem> problems(Password password, PasswordContext context) {
    int length = password.codePoints();
    if (length > maxLength) {
      return List.of(
          new PasswordProblem(Kind.TOO_LONG, "must have at most " + maxLength + " characters"));
    }
    List<PasswordProblem> problems = new ArrayList<>();
    if (length < minLength) {
      problems.add(
          new PasswordProblem(Kind.TOO_SHORT, "must have at least " + minLength + " characters"));
    }
    if (COMMON.contains(password)) {
      problems.add(
          new PasswordProblem(
              Kind.TOO_COMMON,
              "must not be one that many people use; three or four words that do not belong"
                  + " together make a good one"));
    }
    if (isMadeOfWords(password, context)) {
      problems.add(
          new PasswordProblem(
              Kind.HAS_CONTEXT,
              "must be more than your name, your e-mail address or the name of this service, with"
                  + " a little added"));
    }
    return List.copyOf(problems);
  }

  private boolean isMadeOfWords(Password password, PasswordContext context) {
    Set<String> words = new HashSet<>(serviceWords);
    words.addAll(context.words());
    return FoldedText.of(password.normalized()).isMadeOf(words);
  }
}
