package dev.latchkey.embedded;

import java.nio.file.Path;

/** The directory already belongs to a running Latchkey, in this process or another one. */
public final class DirectoryInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DirectoryInUseException(Path directory, String owner) {
    super(
        "The directory "
            + directory
            + " is in use by another Latchkey"
            + owner
            + ": stop that one, or give this one a directory of its own.");
  }
}
