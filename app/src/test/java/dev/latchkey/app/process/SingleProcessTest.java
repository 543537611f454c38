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

/** What a newcomer does first: one process with its embedded database. */
class SingleProcessTest {
  private static final String PASSWORD = "correct-horse-battery";

  @TempDir static Path home;

  private static LatchkeyProcess latchkey;

  @BeforeAll
  static void start() {
    latchkey = LatchkeyProcess.start(home, Map.of()).ready();
  }

  @AfterAll
  static void stop() {
    latchkey.close();
  }

  @Test
  void signUpLogInAndTheGuardedRouteWorkWithJson() {
    HttpResponse<String> signedUp = latchkey.signUp("json@example.com", PASSWORD);
    HttpResponse<String> loggedIn = latchkey.logIn("json@example.com", PASSWORD);
    String token = new JsonObject(loggedIn.body()).getString("token");

    assertThat(signedUp.statusCode()).isEqualTo(201);
    assertThat(loggedIn.statusCode()).isEqualTo(200);
    assertThat(latchkey.get("/test", "x-access-token", token).body()).isEqualTo("Authorized");
    assertThat(new JsonObject(latchkey.get("/me", "x-access-token", token).body()))
        .isEqualTo(new JsonObject(signedUp.body()));
  }

  @Test
  void theyWorkWithForms() {
    Map<String, String> form =
        Map.of("name", "Ada", "emailid", "form@example.com", "password", PASSWORD);

    assertThat(latchkey.postForm("/signup", form).statusCode()).isEqualTo(201);
    String token = new JsonObject(latchkey.postForm("/login", form).body()).getString("token");
    assertThat(latchkey.get("/test", "Authorization", "Bearer " + token).body())
        .isEqualTo("Authorized");
  }

  @Test
  void itSaysWhereItListensWhereTheDataIsAndWhatToTry() {
    assertThat(latchkey.output())
        .contains("listening  http://localhost:" + latchkey.port())
        .contains("embedded database in " + home.resolve("data"))
        .contains("for trying out and small installations")
        .containsPattern("curl http://localhost:[0-9]+/signup -d")
        .containsPattern("TOKEN=\\$\\(curl -s http://localhost:[0-9]+/login")
        .containsPattern("curl http://localhost:[0-9]+/test -H \"x-access-token: \\$TOKEN\"");
  }

  @Test
  void itIsReady() {
    assertThat(latchkey.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void aSecondStartOnItsPortSaysSoInOneLine(@TempDir Path otherHome) {
    try (LatchkeyProcess second =
        LatchkeyProcess.start(
            otherHome, Map.of("LATCHKEY_HTTP_PORT", String.valueOf(latchkey.port())))) {
      assertThat(second.exitStatus()).isEqualTo(1);
      assertThat(second.output().lines())
          .singleElement()
          .asString()
          .contains(":" + latchkey.port())
          .contains("http.port");
    }
  }

  @Test
  void aSecondStartOnItsDataSaysSoInOneLine() {
    try (LatchkeyProcess second = LatchkeyProcess.start(home, Map.of())) {
      assertThat(second.exitStatus()).isEqualTo(1);
      assertThat(second.output().lines())
          .singleElement()
          .asString()
          .contains(home.resolve("data").toString());
    }
  }
}
