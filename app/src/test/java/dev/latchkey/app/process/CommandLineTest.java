package dev.latchkey.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
  @TempDir Path home;

  @Test
  void helpNamesTheCommandsAndTheSettings() {
    try (LatchkeyProcess latchkey = LatchkeyProcess.start(home, Map.of(), "--help")) {
      assertThat(latchkey.exitStatus()).isZero();
      assertThat(latchkey.output()).contains("start").contains("conf/latchkey.yaml");
    }
  }

  @Test
  void versionIsTheOneThatWasBuilt() {
    try (LatchkeyProcess latchkey = LatchkeyProcess.start(home, Map.of(), "--version")) {
      assertThat(latchkey.exitStatus()).isZero();
      assertThat(latchkey.output()).matches("Latchkey [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\n");
    }
  }

  @Test
  void anUnknownCommandIsRefused() {
    try (LatchkeyProcess latchkey = LatchkeyProcess.start(home, Map.of(), "strat")) {
      assertThat(latchkey.exitStatus()).isEqualTo(2);
      assertThat(latchkey.output()).contains("strat").contains("start");
    }
  }

  @Test
  void aWrongSettingStopsTheStartAndIsNamedInOneLine() {
    try (LatchkeyProcess latchkey =
        LatchkeyProcess.start(home, Map.of("LATCHKEY_HTTP_PORT", "eighty"))) {
      assertThat(latchkey.exitStatus()).isEqualTo(2);
      assertThat(latchkey.output().lines()).singleElement().asString().contains("http.port");
    }
  }

  @Test
  void optionsWithoutACommandAreThoseOfStart() {
    try (LatchkeyProcess latchkey = LatchkeyProcess.start(home, Map.of(), "--role", "api")) {
      assertThat(latchkey.exitStatus()).isEqualTo(2);
      assertThat(latchkey.output()).contains("node.role").contains("--cluster");
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswerStopsTheStartInOneLine() {
    try (LatchkeyProcess latchkey =
        LatchkeyProcess.start(
            home,
            Map.of(
                "LATCHKEY_MONGO_URI",
                "mongodb://u:hunter2@127.0.0.1:1/?serverSelectionTimeoutMS=500"))) {
      assertThat(latchkey.exitStatus()).isEqualTo(1);
      assertThat(latchkey.output()).contains("mongo.uri").doesNotContain("hunter2");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LATCHKEY_DATA_DIR, /proc/latchkey, /proc/latchkey",
    "LATCHKEY_HTTP_HOST, no.such.host.invalid, http.host",
  })
  void whatAnOperatorCanMendIsSaidInOneLine(String variable, String value, String told) {
    try (LatchkeyProcess latchkey = LatchkeyProcess.start(home, Map.of(variable, value))) {
      assertThat(latchkey.exitStatus()).isEqualTo(1);
      assertThat(latchkey.output().lines()).singleElement().asString().contains(told);
    }
  }

  @Test
  void aClusterAddressOfAnotherMachineIsSaidInOneSentence() {
    try (LatchkeyProcess latchkey =
        LatchkeyProcess.start(
            home, Map.of("LATCHKEY_CLUSTER_HOST", "192.0.2.1"), "start", "--cluster")) {
      assertThat(latchkey.exitStatus()).isEqualTo(1);
      assertThat(latchkey.output())
          .contains("latchkey: The cluster cannot be joined. Check cluster.host");
    }
  }

  @Test
  void sigtermStopsItCleanlyAndUsersSurviveTheRestart() {
    try (LatchkeyProcess first = LatchkeyProcess.start(home, Map.of()).ready()) {
      assertThat(first.signUp("kept@example.com", "correct-horse-battery").statusCode())
          .isEqualTo(201);
      assertThat(first.terminate()).isZero();
      assertThat(first.output()).contains("Latchkey has stopped.").doesNotContain("Exception");
    }

    try (LatchkeyProcess second = LatchkeyProcess.start(home, Map.of()).ready()) {
      assertThat(second.logIn("kept@example.com", "correct-horse-battery").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void aTokenOutlivesARestart() {
    String token;
    try (LatchkeyProcess first = LatchkeyProcess.start(home, Map.of()).ready()) {
      first.signUp("token@example.com", "correct-horse-battery");
      token =
          new JsonObject(first.logIn("token@example.com", "correct-horse-battery").body())
              .getString("token");
      first.terminate();
    }

    try (LatchkeyProcess second = LatchkeyProcess.start(home, Map.of()).ready()) {
      assertThat(second.get("/test", "x-access-token", token).statusCode()).isEqualTo(200);
    }
  }
}
