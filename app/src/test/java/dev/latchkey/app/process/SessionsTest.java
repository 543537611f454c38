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

  @Test
  void aLogOutEndsTheAccessTokenToo() {
    latchkey.signUp("joan@example.com", PASSWORD);
    String kept = logIn("joan@example.com").getString("token");
    String ended = logIn("joan@example.com").getString("token");
    assertThat(test(ended)).isEqualTo(200);

    HttpResponse<String> answer = post("/logout", ended, Map.of());

    assertThat(answer.statusCode()).isEqualTo(204);
    Await.until(() -> test(ended) == 401);
    assertThat(test(kept)).isEqualTo(200);
  }

  @Test
  void aChangeOfPasswordEndsAllOtherSessions() {
    latchkey.signUp("kay@example.com", PASSWORD);
    JsonObject other = logIn("kay@example.com");
    String mine = logIn("kay@example.com").getString("token");

    HttpResponse<String> changed =
        post(
            "/me/password",
            mine,
            Map.of("current_password", PASSWORD, "new_password", "another-horse-battery"));

    assertThat(changed.statusCode()).isEqualTo(204);
    Await.until(() -> test(other.getString("token")) == 401);
    assertThat(refresh(other).statusCode()).isEqualTo(401);
    assertThat(test(mine)).isEqualTo(200);
  }

  private static JsonObject logIn(String email) {
    return new JsonObject(latchkey.logIn(email, PASSWORD).body());
  }

  private static int test(String token) {
    return latchkey.get("/test", "x-access-token", token).statusCode();
  }

  private static HttpResponse<String> post(String path, String token, Map<String, String> fields) {
    return latchkey.postForm(path, fields, "x-access-token", token);
  }

  private static HttpResponse<String> refresh(JsonObject tokens) {
    return latchkey.postJson(
        "/token/refresh", new JsonObject().put("refresh_token", tokens.getString("refresh_token")));
  }
}
