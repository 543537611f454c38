package dev.latchkey.app.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.api.ApiSettings;
import dev.latchkey.api.ApiVerticle;
import dev.latchkey.app.settings.ClusterSettings;
import dev.latchkey.contract.DisableUser;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LogIn;
import dev.latchkey.contract.RevocationEntry;
import dev.latchkey.contract.SignUp;
import dev.latchkey.contract.User;
import dev.latchkey.revocation.Revocation;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.user.UserSettings;
import dev.latchkey.user.UserVerticle;
import dev.latchkey.user.key.MasterKeySource;
import dev.latchkey.user.password.HashingSettings;
import dev.latchkey.user.password.argon2.Argon2Cost;
import dev.latchkey.user.revocation.RevocationLog;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.RevocationStore;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryContext;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three API nodes and two user nodes in one Hazelcast cluster, on one database, over HTTP. */
class RevocationClusterTest {
  private static final int LOG_OUTS = 1000;
  private static final AccessTokenRules RULES = new AccessTokenRules("https://issuer", "all");
  private static final Password PASSWORD = Password.parse("correct-horse-battery");
  private static final Duration LIFETIME = Duration.ofMinutes(15);

  @TempDir static Path directory;

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final List<Vertx> MACHINES = new ArrayList<>();
  private static final List<RevocationLog> LOGS = new ArrayList<>();
  private static final List<ApiVerticle> APIS = new ArrayList<>();
  private static LatchkeyClient client;
  private static HttpClient http;

  @BeforeAll
  static void start() throws IOException {
    int port = freePort();
    ClusterSettings cluster =
        new ClusterSettings("test-" + port, "127.0.0.1", port, "127.0.0.1:" + port);
    MongoSettings mongo = new MongoSettings(DATABASE.uri());
    UserSettings settings =
        UserSettings.of(new MasterKeySource.InFile(directory.resolve("master.key"), true), RULES)
            .withHashing(HashingSettings.DEFAULT.withCost(new Argon2Cost(64, 1, 1)));
    for (int i = 0; i < 2; i++) {
      Vertx vertx = join(cluster);
      vertx.deployVerticle(new UserVerticle(mongo, settings, Clock.systemUTC())).await();
      LOGS.add(
          new RevocationLog(
              vertx,
              new RevocationStore(Database.open(vertx, mongo)),
              LIFETIME,
              Clock.systemUTC()));
    }
    for (int i = 0; i < 3; i++) {
      ApiVerticle api = new ApiVerticle(ApiSettings.of("127.0.0.1", 0, RULES), Clock.systemUTC());
      join(cluster).deployVerticle(api).await();
      APIS.add(api);
    }
    client = new LatchkeyClient(MACHINES.get(2));
    http = MACHINES.get(2).createHttpClient();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return Math.min(free.getLocalPort(), 65_000);
    }
  }

  private static Vertx join(ClusterSettings cluster) {
    Vertx vertx = Cluster.join(cluster, directory).await();
    MACHINES.add(vertx);
    return vertx;
  }

  @AfterAll
  static void stop() {
    MACHINES.forEach(vertx -> vertx.close().await());
    DATABASE.close();
  }

  private static User signUp() {
    EmailAddress email = EmailAddress.parse(UUID.randomUUID() + "@example.com");
    return client.signUp(new SignUp(DisplayName.parse("Ada"), email, PASSWORD)).await();
  }

  private static String logIn(User user) {
    return client.logIn(new LogIn(user.email(), PASSWORD)).await().token();
  }

  private static Future<Integer> status(ApiVerticle api, String token) {
    return http.request(HttpMethod.GET, api.actualPort(), "127.0.0.1", "/test")
        .compose(request -> request.putHeader("x-access-token", token).send())
        .compose(response -> response.end().map(response.statusCode()));
  }

  private static List<Integer> statuses(String token) {
    List<Future<Integer>> all = APIS.stream().map(api -> status(api, token)).toList();
    Future.all(all).await();
    return all.stream().map(Future::result).toList();
  }

  private static void awaitRefusal(String token) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!statuses(token).equals(List.of(401, 401, 401))) {
      assertThat(System.nanoTime()).as("not refused everywhere").isLessThan(end);
    }
  }

  private static Revocation of(String token) {
    String payload = token.split("\\.", -1)[1];
    JsonObject claims = new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(payload)));
    return Revocation.ofToken(claims.getString("jti"), Instant.now().plus(LIFETIME));
  }

  @Test
  void aThousandLogOutsAreHeededByAllWithinASecond() {
    User ada = signUp();
    long[] latencies = new long[LOG_OUTS];
    for (int i = 0; i < LOG_OUTS; i++) {
      String token = logIn(ada);
      assertThat(statuses(token)).containsOnly(200);
      Revocation revocation = of(token);
      long began = System.nanoTime();
      Future<Void> ended = LOGS.get(i % LOGS.size()).append(revocation);
      awaitRefusal(token);
      latencies[i] = System.nanoTime() - began;
      ended.await();
    }

    Arrays.sort(latencies);
    System.out.printf(
        "log-out to 401 on 3 API nodes, %d times: p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
        LOG_OUTS,
        latencies[LOG_OUTS / 2] / 1e6,
        latencies[LOG_OUTS * 99 / 100] / 1e6,
        latencies[LOG_OUTS - 1] / 1e6);
    assertThat(latencies[LOG_OUTS - 1]).isLessThan(Duration.ofSeconds(1).toNanos());
    assertThat(statuses(logIn(ada))).containsOnly(200);
  }

  @Test
  void theTokensOfADisabledUserAreRefusedByAll() {
    User grace = signUp();
    String token = logIn(grace);
    assertThat(statuses(token)).containsOnly(200);

    client.disableUser(new DisableUser(grace.userId())).await();

    awaitRefusal(token);
  }

  @Test
  void whatOneApiNodeDoesNotHearItReads() {
    User ada = signUp();
    String token = logIn(ada);
    Vertx deaf = MACHINES.get(4);
    Handler<DeliveryContext<Object>> loses =
        delivery -> {
          if (!delivery.message().address().equals(RevocationEntry.ADDRESS)) {
            delivery.next();
          }
        };
    deaf.eventBus().addInboundInterceptor(loses);
    long began = System.nanoTime();
    LOGS.get(0).append(of(token)).await();

    awaitRefusal(token);

    deaf.eventBus().removeInboundInterceptor(loses);
    assertThat(System.nanoTime() - began).isLessThan(Duration.ofSeconds(10).toNanos());
  }
}
