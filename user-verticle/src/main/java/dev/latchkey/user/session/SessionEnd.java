package dev.latchkey.user.session;

import java.util.Locale;

/** Why a session ended, as its event says it. Nobody is told of those that expire. */
public enum SessionEnd {
  /** Its user logged out. */
  LOGGED_OUT,
  /** Its user logged out everywhere. */
  LOGGED_OUT_EVERYWHERE,
  /** Its user ended it from elsewhere. */
  REVOKED,
  /** A refresh token was used again after its time. */
  REUSE_DETECTED,
  /** The password was changed in another session. */
  PASSWORD_CHANGED,
  /** The account was closed. */
  USER_DISABLED;

  String reason() {
    return name().toLowerCase(Locale.ROOT);
  }
}
