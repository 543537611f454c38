package dev.latchkey.revocation.tracking;

/** What is known of a token that is valid by itself. */
public enum Standing {
  /** It has not been revoked, as far as is known. */
  GOOD,
  /** It has been revoked. */
  REVOKED,
  /** It cannot be told: the log of revocations has never been read, or not for too long. */
  UNKNOWN
}
