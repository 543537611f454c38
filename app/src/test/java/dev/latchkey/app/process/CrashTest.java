package dev.latchkey.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing acknowledged is ever lost, and no e-mail is taken that nobody has. */
class CrashTest {
  private static final int ROUNDS = 20;
  private static final String PASSWORD = "correct-horse-battery";

  @TempDir Path home;

  @Test
  void aSignUpSurvivesAKillSentTheMomentItIsAcknowledged() {
    List<String> acknowledged = new ArrayList<>();
    List<String> unanswered = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      String email = "round" + round + "@example.com";
      String racing = "racing" + round + "@example.com";
      try (LatchkeyProcess latchkey = LatchkeyProcess.start(home, Map.of()).ready()) {
        CompletableFuture<HttpResponse<String>> other =
            CompletableFuture.supplyAsync(() -> latchkey.signUp(racing, PASSWORD));
        assertThat(latchkey.signUp(email, PASSWORD).statusCode()).isEqualTo(201);
        latchkey.kill();
        acknowledged.add(email);
        (wasAcknowledged(other) ? acknowledged : unanswered).add(racing);
      }
    }

    try (LatchkeyProcess latchkey = LatchkeyProcess.start(home, Map.of()).ready()) {
      assertThat(acknowledged)
          .allSatisfy(
              email -> assertThat(latchkey.logIn(email, PASSWORD).statusCode()).isEqualTo(200));
      assertThat(unanswered)
          .allSatisfy(email -> assertThat(hasItOrCanHaveIt(latchkey, email)).isTrue());
    }
  }

  private static boolean wasAcknowledged(CompletableFuture<HttpResponse<String>> answer) {
    try {
      return answer.join().statusCode() == 201;
    } catch (CompletionException e) {
      return false;
    }
  }

  /**
   * Either the sign-up happened, and its password logs in, or it did not, and the address is free.
   */
  private static boolean hasItOrCanHaveIt(LatchkeyProcess latchkey, String email) {
    return latchkey.logIn(email, PASSWORD).statusCode() == 200
        || latchkey.signUp(email, PASSWORD).statusCode() == 201;
  }
}
