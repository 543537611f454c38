package dev.latchkey.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file under many commits that each change one entry of many. */
class FileTest {
  private static final int ENTRIES = 3_000;
  private static final int BLOCK = 4096;
  private static final int HEADER_BYTES = 2 * BLOCK;

  @TempDir private Path directory;
  private final Random random = new Random(7);
  private Path file;
  private MVStore store;
  private MVMap<Integer, String> map;
  private final Operations operations = new Operations();
  private Housekeeping housekeeping;

  @BeforeEach
  void open() {
    file = directory.resolve("file");
    store = EmbeddedDatabase.openStore(file);
    map = store.openMap("map");
    for (int i = 0; i < ENTRIES; i++) {
      map.put(i, "0-" + "x".repeat(300));
    }
  }

  @AfterEach
  void close() {
    store.closeImmediately();
  }

  @Test
  void doesNotGrowWithTheNumberOfCommits() throws IOException {
    try (GroupCommit commits = started(Duration.ofHours(1))) {
      commitAndForce(commits, 15);
      long size = Files.size(file);
      commitAndForce(commits, 60);

      assertThat(Files.size(file)).isLessThan(size * 2);
    }
  }

  private void commitAndForce(GroupCommit commits, int times) {
    for (int i = 0; i < times; i++) {
      commit(commits, 100);
      housekeeping.force();
    }
  }

  @Test
  void gathersThePagesThatAreInUse() {
    try (GroupCommit commits = started(Duration.ofMillis(50))) {
      commit(commits, 1_500);
      assertThat(store.getFileStore().getChunksFillRate()).isLessThan(50);

      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (store.getFileStore().getChunksFillRate() < 50 && System.nanoTime() < deadline) {
        map.put(0, "1-" + "z".repeat(300));
        commits.inFile().join();
      }
      assertThat(store.getFileStore().getChunksFillRate()).isGreaterThanOrEqualTo(50);
    }
  }

  /** A disk keeps some of what was written since it was last forced, and loses some. */
  @Test
  void aPowerFailureLeavesWhatWasForced() throws IOException {
    try (GroupCommit commits = started(Duration.ofHours(1))) {
      commit(commits, 1_000);
      housekeeping.force();
      byte[] forced = Files.readAllBytes(file);
      commit(commits, 1_000);
      byte[] later = Arrays.copyOf(Files.readAllBytes(file), forced.length);

      for (int failure = 0; failure < 20; failure++) {
        Path afterwards = directory.resolve("afterwards-" + failure);
        Files.write(afterwards, mixed(forced, later));
        MVStore found = EmbeddedDatabase.openStore(afterwards);
        MVMap<Integer, String> entries = found.openMap("map");
        assertThat(entries.values()).hasSize(ENTRIES).noneMatch(String::isEmpty);
        found.closeImmediately();
      }
    }
  }

  /** Any half of the blocks as they were, the others as they became; the header as it was. */
  private byte[] mixed(byte[] forced, byte[] later) {
    byte[] mixed = forced.clone();
    for (int block = HEADER_BYTES; block < forced.length; block += BLOCK) {
      if (random.nextBoolean()) {
        System.arraycopy(later, block, mixed, block, BLOCK);
      }
    }
    return mixed;
  }

  /** The store asserts that nobody uses a version of it any more. */
  @Test
  void closesWhileItIsBeingTidied() {
    for (int round = 0; round < 60; round++) {
      try (GroupCommit commits = started(Duration.ofMillis(1))) {
        commit(commits, 100 + random.nextInt(100));
      }
      housekeeping.close();
      store.close();
      store = EmbeddedDatabase.openStore(file);
      map = store.openMap("map");
    }
    assertThat(map).hasSize(ENTRIES);
  }

  private GroupCommit started(Duration forceAfter) {
    housekeeping = new Housekeeping(store, operations, forceAfter);
    GroupCommit commits =
        new GroupCommit(store, operations, housekeeping, Durability.WITHIN_A_SECOND);
    commits.start();
    return commits;
  }

  private void commit(GroupCommit commits, int times) {
    for (int i = 1; i <= times; i++) {
      String value = i + "-" + "y".repeat(300);
      operations.beside(() -> map.put(random.nextInt(ENTRIES), value));
      commits.inFile().join();
    }
  }
}
