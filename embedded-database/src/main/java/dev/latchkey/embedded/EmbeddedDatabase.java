package dev.latchkey.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * MongoDB's wire protocol on one file, inside this process: for trying out and small installations.
 *
 * <p>Not for more than one process: others need a MongoDB of their own.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private final PrivateDirectory directory;
  private final MVStore store;
  private final Housekeeping housekeeping;
  private final GroupCommit commits;
  private final Commands commands;
  private final Secret secret = Secret.random();
  private final Listener listener;
  private boolean closed;

  private EmbeddedDatabase(PrivateDirectory directory, MVStore store, Durability durability) {
    this.directory = directory;
    this.store = store;
    Operations operations = new Operations();
    this.housekeeping = new Housekeeping(store, operations, Housekeeping.FORCE_AFTER);
    this.commits = new GroupCommit(store, operations, housekeeping, durability);
    this.commands = new Commands(new QuickBackend(store), operations, commits);
    this.listener = new Listener(secret, commands);
    this.commits.start();
  }

  /**
   * Opens the database in a directory, and starts to serve it on a free port of 127.0.0.1.
   *
   * @param directory created with mode 0700 when it is missing; the files in it have mode 0600
   * @throws DirectoryInUseException if a running Latchkey has it
   * @throws UnreadableDatabaseException if the directory or the file cannot be used
   */
  public static EmbeddedDatabase open(Path directory, Durability durability) {
    PrivateDirectory taken;
    try {
      taken = PrivateDirectory.take(directory);
    } catch (IOException e) {
      throw new UnreadableDatabaseException(directory, e);
    }
    try {
      return open(taken, durability);
    } catch (RuntimeException e) {
      release(taken);
      throw e;
    }
  }

  private static EmbeddedDatabase open(PrivateDirectory directory, Durability durability) {
    MVStore store = openStore(directory);
    try {
      return new EmbeddedDatabase(directory, store, durability);
    } catch (RuntimeException e) {
      store.closeImmediately();
      throw e;
    }
  }

  private static MVStore openStore(PrivateDirectory directory) {
    try {
      return openStore(directory.file("latchkey.mv"));
    } catch (MVStoreException | IOException e) {
      throw new UnreadableDatabaseException(directory.path(), e);
    }
  }

  /**
   * With the store's own timer and its buffer limit off: only {@link GroupCommit} writes. {@link
   * Housekeeping} keeps from being overwritten what must not be, so that no time needs to pass
   * before the rest is, and the file stays small.
   */
  static MVStore openStore(Path file) {
    MVStore store =
        new MVStore.Builder()
            .fileName(file.toString())
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .open();
    store.setRetentionTime(0);
    return store;
  }

  /**
   * Where a MongoDB driver finds this database. It holds the secret of this start: whoever has it
   * reads and writes everything, so keep it out of logs.
   */
  public String connectionUri() {
    return "mongodb://%s:%s@127.0.0.1:%d/?authMechanism=PLAIN&authSource=$external&tls=false"
        .formatted(Secret.USER, secret.reveal(), listener.port());
  }

  /** Stops accepting, ends what runs, and closes the file with everything in it and on the disk. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      listener.stopAccepting();
      commands.stop();
      commits.close();
      housekeeping.close();
      listener.close();
      store.close();
    } finally {
      release(directory);
    }
  }

  private static void release(PrivateDirectory directory) {
    try {
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "EmbeddedDatabase[" + directory.path() + ", 127.0.0.1:" + listener.port() + "]";
  }
}
