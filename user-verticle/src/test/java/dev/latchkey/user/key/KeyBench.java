package dev.latchkey.user.key;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.KeyEvent;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.ListRevocations;
import dev.latchkey.contract.Operation;
import dev.latchkey.revocation.Revocation;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.token.AccessTokenVerifier;
import dev.latchkey.token.SignatureAlgorithm;
import dev.latchkey.token.TrackedKeys;
import dev.latchkey.token.VerifiedToken;
import dev.latchkey.user.SettableClock;
import dev.latchkey.user.TestVerticle;
import dev.latchkey.user.bus.OperationConsumers;
import dev.latchkey.user.revocation.RevocationLog;
import dev.latchkey.user.revocation.RevocationPages;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.RevocationStore;
import dev.latchkey.user.store.SigningKeyStore;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** User verticles' keys on one database, one clock that stands, and a verifier on the bus. */
final class KeyBench implements AutoCloseable {
  static final Duration LIFETIME = Duration.ofMinutes(15);
  static final Duration AHEAD = Duration.ofMinutes(10);
  static final Duration EVERY = Duration.ofDays(90);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final UserId USER = new UserId(UUID.randomUUID());

  final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T00:00:00Z"));
  final List<String> news = new CopyOnWriteArrayList<>();
  final Vertx vertx = Vertx.vertx();
  final SigningKeyStore store;
  private final TestDatabase testDatabase = TestDatabase.create();
  private final Database database;
  private final Path masterKey;

  KeyBench(Path directory) {
    masterKey = directory.resolve("master.key");
    database = WatchedDatabase.open(vertx, new MongoSettings(testDatabase.uri()));
    store = new SigningKeyStore(database);
    for (KeyEvent event : KeyEvent.values()) {
      vertx
          .eventBus()
          .consumer(event.address(), told -> news.add(event.eventName()))
          .completion()
          .await();
    }
  }

  static KeySettings settings(SignatureAlgorithm algorithm) {
    return new KeySettings(algorithm, Optional.of(EVERY), AHEAD);
  }

  /** Another user verticle. */
  KeyUpkeep verticle() {
    return verticle(SignatureAlgorithm.ES256, LIFETIME);
  }

  KeyUpkeep verticle(SignatureAlgorithm algorithm, Duration lifetime) {
    return KeyUpkeep.load(
            vertx,
            store,
            new KeyVault(BlockingWork.onWorkersOf(vertx), masterKey(), RANDOM),
            settings(algorithm),
            lifetime,
            revocations(lifetime),
            clock)
        .await();
  }

  MasterKeySource masterKey() {
    return new MasterKeySource.InFile(masterKey, true);
  }

  /** What a command has, in a process of its own. */
  KeyAdministration command() {
    return new KeyAdministration(
        store,
        new KeyVault(BlockingWork.here(), masterKey(), RANDOM),
        settings(SignatureAlgorithm.ES256),
        LIFETIME,
        revocations(LIFETIME),
        clock);
  }

  private RevocationLog revocations(Duration lifetime) {
    return RevocationLog.unpublished(new RevocationStore(database), lifetime, clock);
  }

  /** What has come into the log of revocations. */
  List<Revocation> revoked() {
    return new RevocationPages(new RevocationStore(database))
        .list(new ListRevocations(0)).await().entries().stream()
            .flatMap(entry -> entry.revocations().stream())
            .toList();
  }

  String issue(KeyUpkeep verticle) {
    return new AccessTokenIssuer(verticle.keys(), TestVerticle.RULES, LIFETIME, RANDOM, clock)
        .issue(USER, SessionId.random(RANDOM));
  }

  /** A verifier that has asked once, and asks this verticle. */
  Verifier verifier(KeyUpkeep verticle) {
    new OperationConsumers(vertx)
        .serve(Operation.LIST_PUBLIC_KEYS, request -> verticle.keys().publicKeys())
        .await();
    TrackedKeys keys = new TrackedKeys(vertx, new LatchkeyClient(vertx), clock);
    keys.refresh().await();
    return new Verifier(keys, new AccessTokenVerifier(keys, TestVerticle.RULES, clock));
  }

  record Verifier(TrackedKeys keys, AccessTokenVerifier tokens) {
    VerifiedToken verify(String token) {
      return tokens.verify(token).await();
    }
  }

  static String signing(List<SigningKeyState> keys) {
    return keys.stream()
        .filter(key -> key.phase() == SigningKeyState.Phase.SIGNING)
        .map(SigningKeyState::keyId)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    database.close().await();
    vertx.close().await();
    testDatabase.close();
  }
}
