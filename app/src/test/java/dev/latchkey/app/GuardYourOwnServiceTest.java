package dev.latchkey.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.latchkey.api.ApiSettings;
import dev.latchkey.api.ApiVerticle;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.user.UserSettings;
import dev.latchkey.user.UserVerticle;
import dev.latchkey.user.key.MasterKeySource;
import dev.latchkey.user.store.MongoSettings;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/guard-your-own-service.md: its examples are what is run here, with a token of the program.
 */
class GuardYourOwnServiceTest {
  private static final Path PAGE = Path.of("../docs/guard-your-own-service.md");
  private static final String PASSWORD = "correct-horse-battery";

  @TempDir static Path directory;

  private static TestDatabase database;
  private static Vertx vertx;
  private static ReportsService reports;
  private static ApiVerticle api;
  private static String userId;
  private static String token;

  @BeforeAll
  static void start() throws Exception {
    database = TestDatabase.create();
    vertx = Vertx.vertx();
    var rules = new AccessTokenRules("https://accounts.example", "my-system");
    UserSettings settings =
        UserSettings.of(new MasterKeySource.InFile(directory.resolve("master.key"), true), rules);
    vertx
        .deployVerticle(
            new UserVerticle(new MongoSettings(database.uri()), settings, Clock.systemUTC()))
        .await();
    api = new ApiVerticle(ApiSettings.of("127.0.0.1", 0, rules), Clock.systemUTC());
    vertx.deployVerticle(api).await();
    reports = new ReportsService();
    vertx.deployVerticle(reports).await();
    JsonObject ada =
        new JsonObject()
            .put("name", "Ada")
            .put("email", "ada@example.com")
            .put("password", PASSWORD);
    userId = post("/signup", ada).getString("user_id");
    token = post("/login", ada).getString("token");
  }

  @AfterAll
  static void stop() {
    vertx.close().await();
    database.close();
  }

  @Test
  void theExampleOnThePageIsTheOneThatRuns() throws IOException {
    String source = Files.readString(Path.of("src/test/java/dev/latchkey/app/ReportsService.java"));
    List<String> examples = examples("java");

    assertThat(examples).hasSize(4);
    for (String example : examples.subList(0, 3)) {
      assertThat(source).contains(example.stripTrailing());
    }
  }

  @Test
  void aTokenOpensTheRoutesThatItMay() throws Exception {
    HttpResponse<String> answer = get("/reports", token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("for " + userId);
    assertThat(get("/plain", token).body()).isEqualTo("for " + userId);
  }

  @Test
  void noTokenOpensNothing() throws Exception {
    assertThat(get("/reports", "garbage").statusCode()).isEqualTo(401);
    assertThat(get("/reports", "garbage").headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(get("/plain", "garbage").statusCode()).isEqualTo(401);
  }

  @Test
  void whoHasLoggedOutIsRefusedThereToo() throws Exception {
    String ended =
        post("/login", new JsonObject().put("email", "ada@example.com").put("password", PASSWORD))
            .getString("token");
    assertThat(get("/reports", ended).statusCode()).isEqualTo(200);

    int loggedOut =
        send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.actualPort() + "/logout"))
                .header("x-access-token", ended)
                .POST(HttpRequest.BodyPublishers.noBody()))
            .statusCode();

    assertThat(loggedOut).isEqualTo(204);
    awaitRefusal(ended);
  }

  private static void awaitRefusal(String presented) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (get("/reports", presented).statusCode() != 401) {
      assertThat(System.nanoTime()).as("not refused").isLessThan(end);
    }
  }

  @Test
  void aRoleThatIsMissingIsForbidden() throws Exception {
    assertThat(get("/reports/all", token).statusCode()).isEqualTo(403);
  }

  @Test
  void pythonVerifiesIt() throws Exception {
    assumeTrue(succeeds("python3", "-c", "import jwt, cryptography"), "no PyJWT: not tested");

    assertThat(run(List.of("python3", "-c", examples("python").get(0)))).isEqualTo(userId);
  }

  @Test
  void nodeVerifiesIt() throws Exception {
    String here = "import 'jose'";
    assumeTrue(succeeds("node", "--input-type=module", "-e", here), "node has no jose: not tested");

    // A program that is an argument has no name of its own among them.
    String program =
        examples("js").get(0).replace("argv[2]", "argv[1]").replace("argv[3]", "argv[2]");
    assertThat(run(List.of("node", "--input-type=module", "-e", program))).isEqualTo(userId);
  }

  private static List<String> examples(String language) throws IOException {
    List<String> examples = new ArrayList<>();
    String[] parts = Files.readString(PAGE).split("```" + language + "\n", -1);
    for (String part : List.of(parts).subList(1, parts.length)) {
      examples.add(part.substring(0, part.indexOf("```")));
    }
    return examples;
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String run(List<String> command) throws IOException {
    List<String> all = new ArrayList<>(command);
    all.add("http://127.0.0.1:" + api.actualPort());
    all.add(token);
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
  }

  private static HttpResponse<String> get(String path, String presented) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + reports.port() + path))
            .header("x-access-token", presented));
  }

  private static JsonObject post(String path, JsonObject body) throws Exception {
    return new JsonObject(
        send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.actualPort() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode())))
            .body());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
