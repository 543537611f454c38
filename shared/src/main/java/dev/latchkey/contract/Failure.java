package dev.latchkey.contract;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why an operation was refused. The code is the contract: it alone is sure to survive the wire, and
 * it never changes its meaning or goes to another failure.
 */
public enum Failure {
  /** The body is not what the operation takes; the message names the member. */
  INVALID_REQUEST(1001, "The request is not valid."),
  /** The new password has fewer characters than the policy asks for. */
  PASSWORD_TOO_SHORT(1002, "The password is too short."),
  /** The new password has more characters than the policy allows. */
  PASSWORD_TOO_LONG(1003, "The password is too long."),
  /** The new password is one of those that are guessed first. */
  PASSWORD_TOO_COMMON(1004, "Many people use this password; choose another."),
  /** The new password is hardly more than the owner's name or address, or the service's name. */
  PASSWORD_HAS_CONTEXT(
      1005, "The password is little more than a name or an address; choose another."),
  /** The new password is known from a data breach. */
  PASSWORD_BREACHED(1006, "The password is known from a data breach; choose another."),
  /** Another account has this e-mail address. */
  EMAIL_TAKEN(1101, "Another account has this e-mail address."),
  /**
   * No account has this e-mail and password; which of the two is wrong is not said (ASVS 6.3.8).
   */
  WRONG_CREDENTIALS(1201, "E-mail or password is wrong."),
  /** Too many wrong passwords for this account from there; the message says how long to wait. */
  TOO_MANY_ATTEMPTS(1202, "Too many attempts with a wrong password."),
  /**
   * The refresh token carries no session on: it never did, it has been used, or the session has
   * ended. Which of these is not said.
   */
  INVALID_REFRESH_TOKEN(1203, "The refresh token is not valid, or no longer; log in again."),
  /** There is no such user. */
  USER_NOT_FOUND(1301, "There is no such user."),
  /** The user has no such session, or it has ended. */
  SESSION_NOT_FOUND(1302, "There is no such session."),
  /** There is no such signing key, or no longer. */
  KEY_NOT_FOUND(1401, "There is no such signing key."),
  /** More passwords wait for hashing than will be hashed in time; try again in a moment. */
  OVERLOADED(1901, "Too much to do at the moment; try again in a moment."),
  /** The user verticle or its database does not answer; try again in a moment. */
  UNAVAILABLE(1902, "The service cannot be reached at the moment; try again in a moment."),
  /** A bug or a broken machine; the log of the user verticle says more. */
  INTERNAL(1999, "Something went wrong inside.");

  private final int code;
  private final String sentence;

  Failure(int code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /** The stable integer, 1001 to 1999: a {@code ReplyException}'s failure code. */
  public int code() {
    return code;
  }

  /** What happened, for a reader; not part of the contract. */
  public String sentence() {
    return sentence;
  }

  /** The failure with this code; none for a code of somebody else's, or of a newer Latchkey. */
  public static Optional<Failure> of(int code) {
    return Arrays.stream(values()).filter(failure -> failure.code == code).findFirst();
  }
}
