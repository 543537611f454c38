package dev.latchkey.user.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.User;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.user.key.AccessTokenIssuer;
import dev.latchkey.user.key.BlockingWork;
import dev.latchkey.user.key.KeySettings;
import dev.latchkey.user.key.KeyUpkeep;
import dev.latchkey.user.key.KeyVault;
import dev.latchkey.user.key.MasterKeySource;
import dev.latchkey.user.key.SigningKeys;
import dev.latchkey.user.revocation.RevocationLog;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.RevocationStore;
import dev.latchkey.user.store.SessionStore;
import dev.latchkey.user.store.SigningKeyStore;
import dev.latchkey.user.store.StoredUser;
import dev.latchkey.user.store.UserStore;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Log-ins that are under way while all sessions of the user are ended. */
@ExtendWith(WatchedDatabase.class)
class SessionStartsTest {
  private static final AccessTokenRules RULES = new AccessTokenRules("issuer", "audience");

  @TempDir Path directory;

  private final TestDatabase testDatabase = TestDatabase.create();
  private final Vertx vertx = Vertx.vertx();
  private UserStore users;
  private SessionStore sessions;
  private SessionStarts starts;
  private StoredUser user;

  @BeforeEach
  void start() {
    Clock clock = Clock.systemUTC();
    SecureRandom random = new SecureRandom();
    Database database = WatchedDatabase.open(vertx, new MongoSettings(testDatabase.uri()));
    database.createIndexes().await();
    users = new UserStore(database);
    sessions = new SessionStore(database);
    SigningKeys keys =
        KeyUpkeep.load(
                vertx,
                new SigningKeyStore(database),
                new KeyVault(
                    BlockingWork.onWorkersOf(vertx),
                    new MasterKeySource.InFile(directory.resolve("master.key"), true),
                    random),
                KeySettings.DEFAULT,
                Duration.ofMinutes(15),
                RevocationLog.unpublished(
                    new RevocationStore(database), Duration.ofMinutes(15), clock),
                clock)
            .await()
            .keys();
    starts =
        new SessionStarts(
            sessions,
            users,
            new AccessTokenIssuer(keys, RULES, Duration.ofMinutes(15), random, clock),
            new SessionEvents(vertx, clock),
            SessionSettings.DEFAULT,
            random,
            clock);
    UserId id = new UserId(UUID.randomUUID());
    user =
        new StoredUser(
            new User(
                id,
                DisplayName.parse("Ada"),
                EmailAddress.parse("ada@example.com"),
                Instant.parse("2026-01-31T12:00:00Z")),
            "hash");
    users.insert(user).await();
  }

  @AfterEach
  void stop() {
    vertx.close().await();
    testDatabase.close();
  }

  @Test
  void aSessionBeginsForTheUserAsItWasRead() {
    assertThat(starts.start(user, Optional.empty(), Optional.empty()).await().user())
        .isEqualTo(user.user());
    assertThat(sessions.list(user.user().userId(), 10).await()).hasSize(1);
  }

  @Test
  void aPasswordThatWasChangedMeanwhileBeginsNone() {
    users.replacePassword(user.user().userId(), "hash", "another", "generation").await();

    assertThat(begun()).isEqualTo(Failure.UNAVAILABLE);
    assertThat(sessions.list(user.user().userId(), 10).await()).isEmpty();
  }

  @Test
  void anAccountThatWasClosedMeanwhileBeginsNone() {
    users.disable(user.user().userId(), "generation").await();

    assertThat(begun()).isEqualTo(Failure.UNAVAILABLE);
    assertThat(sessions.list(user.user().userId(), 10).await()).isEmpty();
  }

  @Test
  void aHashThatWasUpgradedMeanwhileDoesNotMatter() {
    users.replacePassword(user.user().userId(), "hash", "upgraded").await();

    assertThat(starts.start(user, Optional.empty(), Optional.empty()).await()).isNotNull();
  }

  private Failure begun() {
    return SessionBench.failure(starts.start(user, Optional.empty(), Optional.empty()));
  }
}
