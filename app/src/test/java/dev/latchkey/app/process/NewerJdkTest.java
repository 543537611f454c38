package dev.latchkey.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Started once on JDK 25, where there is one: in {@code LATCHKEY_TEST_JDK25}, or beside the JDK of
 * this test.
 */
class NewerJdkTest {
  @TempDir Path home;

  @Test
  void itRunsOnJdk25() throws IOException {
    Optional<Path> java = java25();
    assumeTrue(java.isPresent(), "no JDK 25 found; set LATCHKEY_TEST_JDK25 to its directory");

    try (LatchkeyProcess latchkey = LatchkeyProcess.start(java.get(), home, Map.of()).ready()) {
      assertThat(latchkey.signUp("ada@example.com", "correct-horse-battery").statusCode())
          .isEqualTo(201);
      assertThat(latchkey.logIn("ada@example.com", "correct-horse-battery").statusCode())
          .isEqualTo(200);
      assertThat(latchkey.terminate()).isZero();
    }
  }

  private static Optional<Path> java25() throws IOException {
    String given = System.getenv("LATCHKEY_TEST_JDK25");
    if (given != null) {
      return Optional.of(Path.of(given, "bin", "java"));
    }
    Path jdks = Path.of(System.getProperty("java.home")).toRealPath().getParent();
    try (Stream<Path> beside = Files.list(jdks)) {
      return beside
          .filter(jdk -> jdk.getFileName().toString().matches(".*\\b25\\b.*"))
          .map(jdk -> jdk.resolve("bin/java"))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }
}
