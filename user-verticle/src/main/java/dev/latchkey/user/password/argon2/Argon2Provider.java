package dev.latchkey.user.password.argon2;

/** Whose Argon2 is used. Both compute the same. */
public enum Argon2Provider {
  /** In Java; runs everywhere. */
  BOUNCYCASTLE,
  /** The C reference implementation, by argon2-jvm on the class path. */
  NATIVE;

  /**
   * The functions of this provider.
   *
   * @param cost what most hashes will cost; memory is kept for them
   * @throws ProviderMissingException when there is no native library for this machine
   */
  Argon2Function function(Argon2Cost cost) {
    return switch (this) {
      case BOUNCYCASTLE -> new BouncyCastleArgon2(cost);
      case NATIVE -> NativeArgon2.load();
    };
  }
}
