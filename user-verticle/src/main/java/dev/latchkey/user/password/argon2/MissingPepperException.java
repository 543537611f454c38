package dev.latchkey.user.password.argon2;

import java.util.List;

/** Hashes in the database have a pepper that is not there; the message says what to do. */
public final class MissingPepperException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** These ids are missing. */
  public MissingPepperException(List<String> ids) {
    super(
        ("Passwords in the database have been hashed with pepper %s, which hashing.pepper does not have: their owners"
                + " could not log in. Put it back. When no hash has it any more, delete it from the collection peppers.")
            .formatted(String.join(", ", ids)));
  }
}
