package dev.latchkey.user.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.token.SignatureAlgorithm;
import dev.latchkey.user.revocation.RevocationLog;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.RevocationStore;
import dev.latchkey.user.store.SigningKeyStore;
import dev.latchkey.user.store.StoredKey;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.MongoClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WatchedDatabase.class)
class SigningKeysTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir Path directory;

  private final TestDatabase testDatabase = TestDatabase.create();
  private final Vertx vertx = Vertx.vertx();
  private Database database;
  private SigningKeyStore store;

  @BeforeEach
  void open() {
    database = WatchedDatabase.open(vertx, new MongoSettings(testDatabase.uri()));
    store = new SigningKeyStore(database);
  }

  @AfterEach
  void close() {
    database.close().await();
    vertx.close().await();
    testDatabase.close();
  }

  @Test
  void theKeyOfTheFirstStartIsTheKeyOfTheNext() {
    SigningKeys first = load().await();

    assertThat(load().await().publicKeys().await()).isEqualTo(first.publicKeys().await());
  }

  @Test
  void verticlesThatStartAtOnceAgreeOnOneKey() {
    List<Future<SigningKeys>> all = Stream.generate(this::load).limit(8).toList();

    Future.all(all).await();

    assertThat(all)
        .extracting(keys -> keys.result().publicKeys().await())
        .containsOnly(load().await().publicKeys().await());
    assertThat(load().await().publicKeys().await().keys()).hasSize(1);
  }

  @Test
  void thePrivateKeyIsKeptEncryptedOnly() {
    SigningKeys keys = load().await();
    StoredKey stored = store.list().await().get(0);

    byte[] plain = keys.current().privateKey().getEncoded();

    assertThat(hex(Base64.getDecoder().decode(stored.encryptedPrivateKey())))
        .hasSize(2 * (12 + plain.length + 16))
        .doesNotContain(hex(Arrays.copyOf(plain, 16)));
    assertThat(stored.publicKey().containsKey("d")).isFalse();
  }

  @Test
  void anotherMasterKeyDoesNotOpenThem() throws Exception {
    load().await();
    Files.writeString(directory.resolve("master.key"), MasterKey.generate(RANDOM));

    assertThatThrownBy(() -> load().await())
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("not encrypted under this master key");
  }

  @Test
  void aPublicKeyThatSomebodyPutIntoTheDatabaseIsNotTaken() throws Exception {
    load().await();
    StoredKey stored = store.list().await().get(0);
    SigningKey stranger = SigningKey.generate(SignatureAlgorithm.ES256, RANDOM);
    MongoClient mongo = MongoClient.create(vertx, clientConfig());

    mongo
        .findOneAndUpdate(
            "signing_keys",
            new JsonObject().put("_id", stored.generation()),
            new JsonObject()
                .put(
                    "$set",
                    new JsonObject()
                        .put("public_key.x", stranger.publicKey().getString("x"))
                        .put("public_key.y", stranger.publicKey().getString("y"))))
        .await();

    assertThatThrownBy(() -> load().await())
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("was altered");
  }

  @Test
  void aLostMasterKeyFileIsNotReplaced() throws Exception {
    load().await();
    Files.delete(directory.resolve("master.key"));

    assertThatThrownBy(() -> load().await())
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("is missing");
    assertThat(directory.resolve("master.key")).doesNotExist();
  }

  private JsonObject clientConfig() {
    return new JsonObject()
        .put("connection_string", testDatabase.uri())
        .put("db_name", testDatabase.name());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private Future<SigningKeys> load() {
    return KeyUpkeep.load(
            vertx,
            store,
            new KeyVault(
                BlockingWork.onWorkersOf(vertx),
                new MasterKeySource.InFile(directory.resolve("master.key"), true),
                RANDOM),
            KeySettings.DEFAULT,
            Duration.ofMinutes(15),
            RevocationLog.unpublished(
                new RevocationStore(database), Duration.ofMinutes(15), Clock.systemUTC()),
            Clock.systemUTC())
        .map(KeyUpkeep::keys);
  }
}
