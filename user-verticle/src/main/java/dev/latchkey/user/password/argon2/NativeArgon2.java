package dev.latchkey.user.password.argon2;

import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import de.mkammerer.argon2.Argon2Version;
import org.jspecify.annotations.Nullable;

/** Argon2 by the C reference implementation (phc-winner-argon2), through argon2-jvm. */
final class NativeArgon2 implements Argon2Function {
  private NativeArgon2() {}

  /**
   * Loads the library.
   *
   * @throws ProviderMissingException when there is none for this machine
   */
  static NativeArgon2 load() {
    try {
      // The first object binds the library.
      Argon2Factory.createAdvanced(Argon2Types.ARGON2id);
      return new NativeArgon2();
    } catch (LinkageError e) {
      throw new ProviderMissingException(e);
    }
  }

  @Override
  public byte[] compute(byte[] password, byte[] secret, Argon2Hash like) {
    Argon2Cost cost = like.cost();
    return Argon2Factory.createAdvanced(type(like.form().type()))
        .rawHashAdvanced(
            cost.iterations(),
            cost.memoryKib(),
            cost.parallelism(),
            password,
            like.inputs().salt(),
            orNull(secret),
            orNull(like.inputs().data()),
            like.hash().length,
            like.form().version() == Argon2Hash.Form.VERSION_13
                ? Argon2Version.V13
                : Argon2Version.V10);
  }

  /** argon2-jvm cannot take an empty one. */
  private static byte @Nullable [] orNull(byte[] bytes) {
    return bytes.length == 0 ? null : bytes;
  }

  private static Argon2Types type(Argon2Type type) {
    return switch (type) {
      case D -> Argon2Types.ARGON2d;
      case I -> Argon2Types.ARGON2i;
      case ID -> Argon2Types.ARGON2id;
    };
  }
}
