package dev.latchkey.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session from its log-in to its end, over the running program's sockets. */
class SessionsTest {
  private static final String PASSWORD = "correct-horse-battery";

  @TempDir static Path home;

  private static LatchkeyProcess latchkey;

  @BeforeAll
  static void start() {
    latchkey = LatchkeyProcess.start(home, Map.of("LATCHKEY_SESSIONS_REFRESH_GRACE", "0s")).ready();
  }

  @AfterAll
  static void stop() {
    latchkey.close();
  }

  @Test
  void aSessionIsCarriedOnListedAndEnded() {
    latchkey.signUp("ada@example.com", PASSWORD);
    JsonObject first = new JsonObject(latchkey.logIn("ada@example.com", PASSWORD).body());

    JsonObject second = new JsonObject(refresh(first).body());
    HttpResponse<String> listed =
        latchkey.get("/me/sessions", "x-access-token", second.getString("token"));
    HttpResponse<String> ended =
        latchkey.postForm("/logout", Map.of("refresh_token", second.getString("refresh_token")));

    JsonObject session = new JsonObject(listed.body()).getJsonArray("sessions").getJsonObject(0);
    assertThat(session.getBoolean("current")).isTrue();
    assertThat(session.getString("user_agent")).startsWith("Java");
    assertThat(ended.statusCode()).isEqualTo(204);
    assertThat(refresh(second).statusCode()).isEqualTo(401);
  }

  @Test
  void aStolenTokenEndsTheSessionAndTheLogSaysSoWithoutIt() {
    latchkey.signUp("grace@example.com", PASSWORD);
    JsonObject first = new JsonObject(latchkey.logIn("grace@example.com", PASSWORD).body());
    JsonObject second = new JsonObject(refresh(first).body());

    assertThat(refresh(first).statusCode()).isEqualTo(401);

    assertThat(refresh(second).statusCode()).isEqualTo(401);
    assertThat(latchkey.output())
        .contains("was used again; the session has ended")
        .doesNotContain("lkr_")
        .doesNotContain(first.getString("token"));
  }

  private static HttpResponse<String> refresh(JsonObject tokens) {
    return latchkey.postJson(
        "/token/refresh", new JsonObject().put("refresh_token", tokens.getString("refresh_token")));
  }
}
