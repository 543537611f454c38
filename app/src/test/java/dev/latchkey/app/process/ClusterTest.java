package dev.latchkey.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roles in processes of their own, in one Hazelcast cluster on the loopback interface. */
class ClusterTest {
  private static final String PASSWORD = "correct-horse-battery";

  @TempDir Path userHome;
  @TempDir Path apiHome;

  @Test
  void whoSignedUpThroughOneApiProcessLogsInThroughAnother() throws IOException {
    Map<String, String> cluster = clusterOfThisTest();
    try (LatchkeyProcess user = start(userHome, cluster, "user").ready();
        LatchkeyProcess one = start(apiHome, cluster, "api").ready();
        LatchkeyProcess other = start(apiHome, cluster, "api").ready()) {
      Await.until(() -> one.get("/health/ready").statusCode() == 200);
      assertThat(one.signUp("ada@example.com", PASSWORD).statusCode()).isEqualTo(201);
      one.kill();

      Await.until(() -> other.get("/health/ready").statusCode() == 200);
      String token =
          new JsonObject(other.logIn("ada@example.com", PASSWORD).body()).getString("token");
      assertThat(other.get("/test", "x-access-token", token).body()).isEqualTo("Authorized");
      assertThat(user.output()).doesNotContain(PASSWORD).doesNotContain(token);
    }
  }

  @Test
  void anApiProcessAloneIsAliveButNotReadyAndSaysSo() throws IOException {
    try (LatchkeyProcess api = start(apiHome, clusterOfThisTest(), "api").ready()) {
      assertThat(api.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(api.get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(api.logIn("ada@example.com", PASSWORD).statusCode()).isEqualTo(503);
    }
  }

  private static LatchkeyProcess start(Path home, Map<String, String> environment, String role) {
    return LatchkeyProcess.start(home, environment, "start", "--role", role, "--cluster");
  }

  private static Map<String, String> clusterOfThisTest() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      int port = Math.min(free.getLocalPort(), 65_000);
      Map<String, String> environment = new HashMap<>();
      environment.put("LATCHKEY_CLUSTER_NAME", "test-" + port);
      environment.put("LATCHKEY_CLUSTER_PORT", String.valueOf(port));
      environment.put("LATCHKEY_CLUSTER_MEMBERS", "127.0.0.1:" + port);
      return environment;
    }
  }
}
