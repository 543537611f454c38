package dev.latchkey.embedded;

import java.nio.file.Path;

/** The directory or the file in it cannot be used: no permission, no space, or a damaged file. */
public final class UnreadableDatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableDatabaseException(Path path, Throwable cause) {
    super(
        "The embedded database in "
            + path
            + " cannot be opened ("
            + cause.getMessage()
            + "): check its permissions, or restore it from a backup.",
        cause);
  }
}
