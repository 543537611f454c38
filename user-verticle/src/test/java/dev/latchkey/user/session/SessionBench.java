package dev.latchkey.user.session;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.account.RefreshToken;
import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LogIn;
import dev.latchkey.contract.LoggedIn;
import dev.latchkey.contract.RefreshSession;
import dev.latchkey.contract.RevocationEntry;
import dev.latchkey.contract.SignUp;
import dev.latchkey.revocation.Revocation;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.user.SettableClock;
import dev.latchkey.user.TestNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.MongoClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A user verticle with a clock, and somebody who listens to its events. */
final class SessionBench implements BeforeAllCallback, AfterAllCallback {
  static final Password PASSWORD = Password.parse("correct horse");

  final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T12:00:00Z"));
  LatchkeyClient client;

  private final Map<String, CompletableFuture<JsonObject>> events = new ConcurrentHashMap<>();
  private final List<SessionId> revoked = new CopyOnWriteArrayList<>();
  private TestDatabase database;
  private Vertx vertx;
  private MongoClient mongo;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    database = TestDatabase.create();
    vertx = Vertx.vertx();
    listen();
    Path directory = Files.createTempDirectory("sessions");
    TestNode.deploy(vertx, database.uri(), directory.resolve("master.key"), clock);
    client = new LatchkeyClient(vertx);
    mongo = MongoClient.create(vertx, new JsonObject().put("connection_string", database.uri()));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    vertx.close().await();
    database.close();
  }

  private void listen() {
    for (String name : List.of("started", "ended", "reuse_detected")) {
      vertx
          .eventBus()
          .<JsonObject>consumer(
              "latchkey.session." + name,
              message ->
                  event(name, message.body().getString("session_id")).complete(message.body()));
    }
    vertx
        .eventBus()
        .<JsonObject>consumer(
            RevocationEntry.ADDRESS,
            message ->
                RevocationEntry.fromJson(message.body()).revocations().stream()
                    .filter(Revocation.OfSession.class::isInstance)
                    .map(one -> ((Revocation.OfSession) one).sessionId())
                    .forEach(this::isRevoked));
  }

  private void isRevoked(SessionId session) {
    revoked.add(session);
    event("revoked", session.toString()).complete(new JsonObject());
  }

  private CompletableFuture<JsonObject> event(String name, String session) {
    return events.computeIfAbsent(name + session, unseen -> new CompletableFuture<>());
  }

  /** Waits for it, ten seconds at most. */
  JsonObject awaitEvent(String name, SessionId session) {
    return event(name, session.toString()).orTimeout(10, TimeUnit.SECONDS).join();
  }

  /** Whose access tokens have been revoked, as far as it was published. */
  List<SessionId> revokedSessions() {
    return List.copyOf(revoked);
  }

  void signUp(EmailAddress email) {
    client.signUp(new SignUp(DisplayName.parse("Ada"), email, PASSWORD)).await();
  }

  LoggedIn logIn(EmailAddress email) {
    return client.logIn(new LogIn(email, PASSWORD)).await();
  }

  LoggedIn refresh(LoggedIn before) {
    return client.refreshSession(new RefreshSession(before.refreshToken())).await();
  }

  Failure refusal(LoggedIn before) {
    return refusal(before.refreshToken());
  }

  Failure refusal(RefreshToken token) {
    return failure(client.refreshSession(new RefreshSession(token)));
  }

  void deleteUser(UserId userId) {
    mongo.removeDocument("users", new JsonObject().put("user_id", userId.toString())).await();
  }

  JsonObject keptOf(SessionId session) {
    return mongo.findOne("sessions", new JsonObject().put("_id", session.toString()), null).await();
  }

  static Failure failure(Future<?> future) {
    future.otherwiseEmpty().await();
    return ((FailureException) future.cause()).failure();
  }

  static SessionId sessionOf(LoggedIn loggedIn) {
    String claims = loggedIn.token().split("\\.", -1)[1];
    return SessionId.parse(
        new JsonObject(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
            .getString("sid"));
  }
}
