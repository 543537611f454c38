package dev.latchkey.revocation.tracking;

/** What a verifier does that has not been able to read the log of revocations for too long. */
public enum WhenStale {
  /** It goes on with what it knows: a token that was revoked meanwhile is accepted. */
  FAIL_OPEN,
  /** It accepts no token until it can read the log again. */
  FAIL_CLOSED
}
