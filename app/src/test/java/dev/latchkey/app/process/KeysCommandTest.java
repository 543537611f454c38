package dev.latchkey.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.testing.mongo.TestDatabase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's commands on signing keys, beside a running service. */
class KeysCommandTest {
  private static final String PASSWORD = "correct-horse-battery";

  @TempDir Path home;

  private TestDatabase database;
  private Map<String, String> settings;
  private LatchkeyProcess latchkey;

  @BeforeEach
  void start() {
    database = TestDatabase.create();
    // A rotation is watched by logging in again and again, more often than a client may.
    settings =
        Map.of(
            "LATCHKEY_MONGO_URI",
            database.uri(),
            "LATCHKEY_KEYS_PUBLISH_AHEAD",
            "10s",
            "LATCHKEY_LIMITS_LOG_IN",
            "100000/1m");
    latchkey = LatchkeyProcess.start(home, settings).ready();
    latchkey.signUp("ada@example.com", PASSWORD);
  }

  @AfterEach
  void stop() {
    latchkey.close();
    database.close();
  }

  @Test
  void aRotationRefusesNoTokenAndEndsWithTheNextKeySigning() {
    String before = token();
    String first = keyOf(before);

    assertThat(keys("rotate")).contains(first + "  ES256  signing").contains("published");
    Await.until(() -> published().size() == 2);
    assertThat(keyOf(token())).isEqualTo(first);
    Await.until(
        () -> {
          String token = token();
          assertThat(statusOf(token)).isEqualTo(200);
          return !keyOf(token).equals(first);
        });

    assertThat(statusOf(before)).isEqualTo(200);
    assertThat(keys("list")).contains(first + "  ES256  retiring");
  }

  @Test
  void aRevokedKeyIsWorthNothingWithinSecondsAndAnotherSigns() {
    String before = token();
    assertThat(statusOf(before)).isEqualTo(200);

    assertThat(keys("revoke", keyOf(before))).contains(keyOf(before) + "  ES256  revoked");

    Await.until(() -> statusOf(before) == 401);
    assertThat(published()).hasSize(1).doesNotContain(keyOf(before));
    assertThat(statusOf(token())).isEqualTo(200);
  }

  @Test
  void aKeyThatIsNotThereIsSaidInOneLine() {
    try (LatchkeyProcess command =
        LatchkeyProcess.start(home, settings, "keys", "revoke", "nobody")) {
      assertThat(command.exitStatus()).isEqualTo(1);
      assertThat(command.output().lines()).contains("latchkey: there is no such key");
    }
  }

  @Test
  void theMasterKeyIsChangedWhileItRuns() throws Exception {
    Path file = home.resolve("data/master.key");
    String old = Files.readString(file).strip();
    byte[] fresh = new byte[32];
    Arrays.fill(fresh, (byte) 9);
    String young = Base64.getEncoder().encodeToString(fresh);

    Files.writeString(file, young + "\n" + old + "\n");
    assertThat(keys("rotate-master")).contains("1 key is encrypted under another master key now.");
    Files.writeString(file, young + "\n");

    assertThat(keys("rotate-master")).contains("0 keys are");
    assertThat(statusOf(token())).isEqualTo(200);
    try (LatchkeyProcess another = LatchkeyProcess.start(home, settings).ready()) {
      assertThat(another.get("/test", "x-access-token", token()).statusCode()).isEqualTo(200);
    }
  }

  private String token() {
    return new JsonObject(latchkey.logIn("ada@example.com", PASSWORD).body()).getString("token");
  }

  private int statusOf(String token) {
    return latchkey.get("/test", "x-access-token", token).statusCode();
  }

  private List<String> published() {
    JsonArray keys =
        new JsonObject(latchkey.get("/.well-known/jwks.json").body()).getJsonArray("keys");
    return keys.stream().map(key -> ((JsonObject) key).getString("kid")).toList();
  }

  private static String keyOf(String token) {
    byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
    return new JsonObject(new String(header, StandardCharsets.UTF_8)).getString("kid");
  }

  private String keys(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "keys";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    try (LatchkeyProcess command = LatchkeyProcess.start(home, settings, all)) {
      assertThat(command.exitStatus()).as(command.output()).isZero();
      return command.output();
    }
  }
}
