package dev.latchkey.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
  @TempDir private Path directory;
  private MVStore store;
  private MVMap<String, String> map;
  private final Operations operations = new Operations();
  private Housekeeping housekeeping;
  private GroupCommit commits;

  @BeforeEach
  void open() {
    store = EmbeddedDatabase.openStore(directory.resolve("file"));
    map = store.openMap("map");
    housekeeping = new Housekeeping(store, operations, Housekeeping.FORCE_AFTER);
    commits = new GroupCommit(store, operations, housekeeping, Durability.WITHIN_A_SECOND);
    commits.start();
  }

  @AfterEach
  void close() {
    commits.close();
    housekeeping.close();
    store.closeImmediately();
  }

  @Test
  void answersOnceItIsInTheFile() throws Exception {
    operations.beside(() -> map.put("key", "value"));
    commits.inFile().get(10, TimeUnit.SECONDS);

    assertThat(store.hasUnsavedChanges()).isFalse();
  }

  @Test
  void doesNotCommitInsideAnOperation() {
    CompletableFuture<Void> stored =
        operations.beside(
            () -> {
              map.put("document", "one");
              CompletableFuture<Void> asked = commits.inFile();
              assertThat(asked).failsWithin(Duration.ofMillis(300));
              map.put("index entry", "one");
              return asked;
            });

    assertThat(stored).succeedsWithin(Duration.ofSeconds(10));
    assertThat(store.hasUnsavedChanges()).isFalse();
  }

  @Test
  void aCommitThatFailsIsNoAnswerAndNothingRunsAfterIt() {
    operations.beside(() -> map.put("key", "value"));
    store.closeImmediately();

    assertThat(commits.inFile())
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableOfType(ExecutionException.class);
    assertThat(CompletableFuture.supplyAsync(() -> operations.beside(() -> 1)))
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableOfType(ExecutionException.class)
        .withMessageContaining("could not write its file");
  }
}
