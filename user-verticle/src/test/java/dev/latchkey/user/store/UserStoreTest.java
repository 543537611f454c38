package dev.latchkey.user.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.User;
import dev.latchkey.testing.mongo.TestDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The collection of users, on a real MongoDB server. */
@ExtendWith(WatchedDatabase.class)
class UserStoreTest {
  private static TestDatabase testDatabase;
  private static Vertx vertx;
  private static Database database;
  private static UserStore users;

  @BeforeAll
  static void open() {
    testDatabase = TestDatabase.create();
    vertx = Vertx.vertx();
    database = WatchedDatabase.open(vertx, new MongoSettings(testDatabase.uri()));
    database.createIndexes().await();
    users = new UserStore(database);
  }

  @AfterAll
  static void close() {
    database.close().await();
    vertx.close().await();
    testDatabase.close();
  }

  @Test
  void aHashIsReplacedByAnother() {
    User user = withHash("old");

    assertThat(users.replacePassword(user.userId(), "old", "new").await()).isTrue();

    assertThat(hashOf(user)).isEqualTo("new");
  }

  @Test
  void aHashThatCameMeanwhileStays() {
    User user = withHash("old");
    users.replacePassword(user.userId(), "old", "meanwhile").await();

    assertThat(users.replacePassword(user.userId(), "old", "new").await()).isFalse();

    assertThat(hashOf(user)).isEqualTo("meanwhile");
  }

  @Test
  void ofManyThatReplaceOneHashAtOnceOneDoes() {
    User user = withHash("old");

    List<Future<Boolean>> all =
        IntStream.range(0, 20)
            .mapToObj(i -> users.replacePassword(user.userId(), "old", "new" + i))
            .toList();
    Future.all(all).await();

    assertThat(all).filteredOn(Future::result).hasSize(1);
  }

  @Test
  void theHashOfNobodyIsNotReplaced() {
    assertThat(users.replacePassword(new UserId(UUID.randomUUID()), "old", "new").await())
        .isFalse();
  }

  @Test
  void nobodyElsesHashIsReplaced() {
    User user = withHash("same");
    User other = withHash("same");

    users.replacePassword(user.userId(), "same", "new").await();

    assertThat(hashOf(other)).isEqualTo("same");
  }

  @Test
  void whatWasKeptAboutTheOldHashGoesWithIt() {
    User user = withHash("old");
    JsonObject key = new JsonObject().put("user_id", user.userId().toString());
    database
        .client()
        .updateCollection(
            "users",
            key,
            new JsonObject().put("$set", new JsonObject().put("password_kind", "bcrypt")))
        .await();

    users.replacePassword(user.userId(), "old", "new").await();

    assertThat(database.client().findOne("users", key, null).await().fieldNames())
        .doesNotContain("password_kind");
  }

  private static User withHash(String hash) {
    UserId id = new UserId(UUID.randomUUID());
    User user =
        new User(
            id,
            DisplayName.parse("Ada"),
            EmailAddress.parse(id + "@example.com"),
            Instant.parse("2026-01-31T12:00:00Z"));
    return users.insert(new StoredUser(user, hash)).await();
  }

  private static String hashOf(User user) {
    return users.findById(user.userId()).await().orElseThrow().passwordHash();
  }
}
