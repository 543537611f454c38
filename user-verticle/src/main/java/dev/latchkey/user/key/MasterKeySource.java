package dev.latchkey.user.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** Where the master key is: given as a setting, or in a file that is made on first start. */
public sealed interface MasterKeySource {
  /**
   * The master key itself.
   *
   * @param base64 32 random bytes in base64; others that only decrypt may follow it
   */
  record Given(String base64) implements MasterKeySource {
    @Override
    public MasterKeys read(boolean mayCreate, SecureRandom random) {
      return MasterKeys.parse(base64, random);
    }

    @Override
    public String toString() {
      return "Given[redacted]";
    }
  }

  /**
   * A file that holds the master key in base64, in its first line, and that only its owner may
   * read. Lines after it hold master keys that only decrypt.
   *
   * @param path where it is
   * @param made whether it is made on first start; a file that the operator named is not, since a
   *     key under a mistyped name is soon lost
   */
  record InFile(Path path, boolean made) implements MasterKeySource {
    private static final Set<PosixFilePermission> REFUSED =
        PosixFilePermissions.fromString("----w-rwx");

    @Override
    public MasterKeys read(boolean mayCreate, SecureRandom random) throws IOException {
      if (made && mayCreate && Files.notExists(path)) {
        create(random);
      }
      if (Files.notExists(path)) {
        throw new MasterKeyException(
            mayCreate
                ? "There is no master key file " + path + ". Make it: openssl rand -base64 32"
                : "The database holds signing keys, but their master key file "
                    + path
                    + " is missing. Restore it, or point keys.master_key_file at it.");
      }
      for (PosixFilePermission permission : Files.getPosixFilePermissions(path)) {
        if (REFUSED.contains(permission)) {
          throw new MasterKeyException(
              "Others may read or change the master key file " + path + ". Run: chmod 600 " + path);
        }
      }
      try {
        return MasterKeys.parse(Files.readString(path, StandardCharsets.US_ASCII), random);
      } catch (IllegalArgumentException e) {
        throw new MasterKeyException(path + " is no master key file: " + e.getMessage());
      }
    }

    /** Whole or not at all, and never over another: several processes may start at once. */
    private void create(SecureRandom random) throws IOException {
      Path parent = path.toAbsolutePath().getParent();
      if (parent == null) {
        throw new MasterKeyException(path + " is no place for a master key file.");
      }
      Files.createDirectories(
          parent,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path draft =
          Files.createTempFile(
              parent,
              "master-key",
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try {
        Files.writeString(draft, MasterKey.generate(random) + "\n", StandardCharsets.US_ASCII);
        Files.createLink(path, draft);
      } catch (FileAlreadyExistsException e) {
        // Another process was first; its key is the one.
      } finally {
        Files.delete(draft);
      }
    }
  }

  /**
   * Reads the master key. Blocks.
   *
   * @param mayCreate whether a new one may be made where there is none: only when nothing is
   *     encrypted yet
   * @throws MasterKeyException saying what is wrong and how to mend it
   */
  MasterKeys read(boolean mayCreate, SecureRandom random) throws IOException;
}
