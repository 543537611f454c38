package dev.latchkey.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.testing.mongo.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator's commands, beside a running service. */
class UsersCommandTest {
  private static final String PASSWORD = "correct-horse-battery";

  @TempDir static Path home;

  private static TestDatabase database;
  private static Map<String, String> settings;
  private static LatchkeyProcess latchkey;

  @BeforeAll
  static void start() {
    database = TestDatabase.create();
    settings = Map.of("LATCHKEY_MONGO_URI", database.uri(), "LATCHKEY_GUESSING_FIRST_DELAY", "15m");
    latchkey = LatchkeyProcess.start(home, settings).ready();
  }

  @AfterAll
  static void stop() {
    latchkey.close();
    database.close();
  }

  @Test
  void aDisabledAccountLogsInNoMoreUntilItIsEnabled() {
    latchkey.signUp("closed@example.com", PASSWORD);

    assertThat(users("disable", "Closed@Example.com")).isZero();
    assertThat(latchkey.logIn("closed@example.com", PASSWORD).statusCode()).isEqualTo(401);

    assertThat(users("enable", "closed@example.com")).isZero();
    assertThat(latchkey.logIn("closed@example.com", PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void whoGuessedTooOftenWaitsUntilTheAccountIsUnlocked() {
    latchkey.signUp("guessed@example.com", PASSWORD);
    for (int i = 0; i < 6; i++) {
      assertThat(latchkey.logIn("guessed@example.com", "wrong-horse").statusCode()).isEqualTo(401);
    }
    assertThat(latchkey.logIn("guessed@example.com", PASSWORD).statusCode()).isEqualTo(429);

    assertThat(users("unlock", "guessed@example.com")).isZero();

    assertThat(latchkey.logIn("guessed@example.com", PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void anAddressThatNobodyHasIsSaidInOneLine() {
    try (LatchkeyProcess command =
        LatchkeyProcess.start(home, settings, "users", "disable", "nobody@example.com")) {
      assertThat(command.exitStatus()).isEqualTo(1);
      assertThat(command.output().lines()).contains("latchkey: no account has this address");
      assertThat(command.output()).doesNotContain("Exception");
    }
  }

  @Test
  void whatIsNoAddressIsRefused() {
    assertThat(users("unlock", "nobody")).isEqualTo(2);
  }

  private static int users(String command, String email) {
    try (LatchkeyProcess process = LatchkeyProcess.start(home, settings, "users", command, email)) {
      return process.exitStatus();
    }
  }
}
