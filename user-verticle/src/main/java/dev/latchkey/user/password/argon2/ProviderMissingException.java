package dev.latchkey.user.password.argon2;

/** The provider that was asked for cannot run on this machine; the message says what to do. */
public final class ProviderMissingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProviderMissingException(Throwable cause) {
    super(
        "There is no native Argon2 library for this machine. Set hashing.provider to bouncycastle.",
        cause);
  }
}
