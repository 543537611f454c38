package dev.latchkey.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.ApiSettings;
import dev.latchkey.api.ApiVerticle;
import dev.latchkey.api.http.token.AccessTokenHandler;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.token.AccessTokenVerifier;
import dev.latchkey.user.UserSettings;
import dev.latchkey.user.UserVerticle;
import dev.latchkey.user.key.MasterKeySource;
import dev.latchkey.user.store.MongoSettings;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's main class: what the README shows under "In your own Vert.x program". */
class OwnProgramTest {
  private static final AccessTokenRules RULES =
      new AccessTokenRules("https://accounts.example", "my-system");

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.create();
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
    database.close();
  }

  @Test
  void deploysBothVerticlesAndGuardsARouteOfItsOwn() throws Exception {
    vertx
        .deployVerticle(
            new UserVerticle(new MongoSettings(database.uri()), userSettings(), Clock.systemUTC()))
        .await();
    ApiVerticle api = new ApiVerticle(ApiSettings.of("127.0.0.1", 0, RULES), Clock.systemUTC());
    vertx.deployVerticle(api).await();
    int reports = reportsServer();
    JsonObject ada =
        new JsonObject()
            .put("name", "Ada")
            .put("email", "ada@example.com")
            .put("password", "correct-horse-battery");

    post(api.actualPort(), "/signup", ada);
    String token = new JsonObject(post(api.actualPort(), "/login", ada).body()).getString("token");

    assertThat(get(reports, "/reports", token).body()).isEqualTo("for your eyes only");
    assertThat(get(reports, "/reports", "nonsense").statusCode()).isEqualTo(401);
  }

  private UserSettings userSettings() {
    return UserSettings.of(
        new MasterKeySource.InFile(directory.resolve("master.key"), true), RULES);
  }

  private int reportsServer() {
    var tokens = new AccessTokenHandler(AccessTokenVerifier.following(vertx, RULES));
    Router router = Router.router(vertx);
    router.get("/reports").handler(tokens).handler(ctx -> ctx.end("for your eyes only"));
    return vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(0, "127.0.0.1")
        .await()
        .actualPort();
  }

  private static HttpResponse<String> post(int port, String path, JsonObject body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.encode())));
  }

  private static HttpResponse<String> get(int port, String path, String token)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("x-access-token", token));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
