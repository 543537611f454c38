package dev.latchkey.account;

/**
 * One reason why a password may not be a new one.
 *
 * @param kind which rule it breaks
 * @param rule what to do better, worded to follow the name of its field and beginning with "must";
 *     never the password
 */
public record PasswordProblem(Kind kind, String rule) {
  /** The rules; where a password breaks several, they are told in this order. */
  public enum Kind {
    /** Fewer code points than the policy asks for. */
    TOO_SHORT,
    /** More code points than the policy allows. */
    TOO_LONG,
    /** One of the passwords that are guessed first (ASVS 6.2.4). */
    TOO_COMMON,
    /** Hardly more than the owner's or the service's name (ASVS 6.2.11). */
    HAS_CONTEXT,
    /** Seen in a data breach (ASVS 6.2.12). */
    BREACHED
  }

  /** The password is known from a data breach. */
  public static PasswordProblem breached() {
    return new PasswordProblem(
        Kind.BREACHED,
        "must not be known from a data breach; choose one that you use nowhere else");
  }
}
