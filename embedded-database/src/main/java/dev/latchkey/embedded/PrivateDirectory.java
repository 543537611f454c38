package dev.latchkey.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A directory that one Latchkey at a time uses, and whose files only their owner reads. */
final class PrivateDirectory implements AutoCloseable {
  /**
   * What this process has open. A process-wide fact, hence static: the operating system's lock is
   * the process's own, and opening the lock file a second time would even release it.
   */
  private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

  private static final int LONGEST_PID = 20;

  private final Path directory;
  private final FileChannel lockFile;

  private PrivateDirectory(Path directory, FileChannel lockFile) {
    this.directory = directory;
    this.lockFile = lockFile;
  }

  /**
   * Creates the directory (mode 0700) when it is missing, and takes it.
   *
   * @throws DirectoryInUseException if another one has it
   */
  static PrivateDirectory take(Path wanted) throws IOException {
    if (!Files.isDirectory(wanted)) {
      Files.createDirectories(wanted, mode(wanted, "rwx------"));
    }
    Path directory = wanted.toRealPath();
    if (!OPEN_HERE.add(directory)) {
      throw new DirectoryInUseException(directory, " in this process");
    }
    try {
      return lock(directory);
    } catch (IOException | RuntimeException e) {
      OPEN_HERE.remove(directory);
      throw e;
    }
  }

  private static PrivateDirectory lock(Path directory) throws IOException {
    Path file = ownFile(directory, "latchkey.lock");
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new DirectoryInUseException(directory, " (process " + ownerOf(channel) + ")");
      }
      byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
      return new PrivateDirectory(directory, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static String ownerOf(FileChannel channel) throws IOException {
    ByteBuffer pid = ByteBuffer.allocate(LONGEST_PID);
    channel.read(pid, 0);
    return StandardCharsets.UTF_8.decode(pid.flip()).toString();
  }

  /** The file of this name, which exists afterwards, with mode 0600. */
  Path file(String name) throws IOException {
    return ownFile(directory, name);
  }

  Path path() {
    return directory;
  }

  private static Path ownFile(Path directory, String name) throws IOException {
    Path file = directory.resolve(name);
    try {
      return Files.createFile(file, mode(directory, "rw-------"));
    } catch (FileAlreadyExistsException e) {
      if (isPosix(directory)) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      return file;
    }
  }

  private static FileAttribute<?>[] mode(Path path, String permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
    OPEN_HERE.remove(directory);
  }
}
