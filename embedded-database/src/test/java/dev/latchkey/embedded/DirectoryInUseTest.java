package dev.latchkey.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.testing.mongo.EmbeddedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryInUseTest {
  @TempDir private Path directory;

  @Test
  void saysThatAnotherProcessHasIt() throws IOException {
    try (EmbeddedProcess other = EmbeddedProcess.start(directory, Durability.WITHIN_A_SECOND)) {
      assertThatThrownBy(() -> EmbeddedDatabase.open(directory, Durability.WITHIN_A_SECOND))
          .isInstanceOf(DirectoryInUseException.class)
          .hasMessage(
              "The directory %s is in use by another Latchkey (process %d): stop that one, or give"
                  + " this one a directory of its own.",
              directory.toRealPath(), other.pid());
    }
    EmbeddedDatabase.open(directory, Durability.WITHIN_A_SECOND).close();
  }

  @Test
  void saysThatThisProcessHasItAndKeepsItFromOthers() {
    try (EmbeddedDatabase first = EmbeddedDatabase.open(directory, Durability.WITHIN_A_SECOND)) {
      assertThatThrownBy(() -> EmbeddedDatabase.open(directory, Durability.WITHIN_A_SECOND))
          .isInstanceOf(DirectoryInUseException.class)
          .hasMessageContaining("in this process");
      assertThatThrownBy(() -> EmbeddedProcess.start(directory, Durability.WITHIN_A_SECOND))
          .isInstanceOf(IllegalStateException.class);
      assertThat(first.connectionUri()).isNotEmpty();
    }
  }

  @Test
  void saysThatTheFileIsDamaged() throws IOException {
    Files.writeString(directory.resolve("latchkey.mv"), "no database".repeat(10_000));

    assertThatThrownBy(() -> EmbeddedDatabase.open(directory, Durability.WITHIN_A_SECOND))
        .isInstanceOf(UnreadableDatabaseException.class)
        .hasMessageContaining(directory.toString());
  }

  @Test
  void saysThatTheDirectoryIsNone() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatThrownBy(() -> EmbeddedDatabase.open(file, Durability.WITHIN_A_SECOND))
        .isInstanceOf(UnreadableDatabaseException.class);
  }
}
