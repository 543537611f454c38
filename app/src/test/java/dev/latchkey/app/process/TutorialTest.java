package dev.latchkey.app.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.latchkey.testing.mongo.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./latchkey} on the Flask tutorial's database as it stands. */
class TutorialTest {
  private static final String SECRET = "004f2af45d3a4e161a7dd2d17fdae47f";

  /** {@code generate_password_hash} of werkzeug 3.1.8, of "correct-horse-battery". */
  private static final String PBKDF2 =
      "pbkdf2:sha256:260000$4sbCTiuzXtq8oNSe$87e96ccbbb36a656876e182dc07dbebfbcce58e7e2d575d15da3e1c711b0b006";

  @TempDir Path home;

  private final TestDatabase database = TestDatabase.create();
  private final MongoClient client = MongoClients.create(database.uri());
  private final MongoCollection<Document> users =
      client.getDatabase(database.name()).getCollection("users");

  @AfterEach
  void close() {
    client.close();
    database.close();
  }

  @Test
  void itSaysHowManyUsersItTookAndWhichDuplicatesWait() {
    Document ada = insert("ada@example.com");
    Document twin = insert("Ada@Example.com");
    Document broken = insert("ada");

    try (LatchkeyProcess latchkey = start().ready()) {
      assertThat(latchkey.output())
          .contains("1 users were brought up to date")
          .contains("2 documents in users wait for you")
          .contains(twin.getString("user_id"))
          .contains(broken.getString("user_id"))
          .doesNotContain("Ada@Example.com");
      assertThat(latchkey.get("/me", "x-access-token", token(ada)).body())
          .contains(ada.getString("user_id"));
      assertThat(latchkey.get("/me", "x-access-token", token(twin)).statusCode()).isEqualTo(401);
    }
    assertThat(users.find(new Document("_id", twin.get("_id"))).first()).isEqualTo(twin);
  }

  @Test
  void duplicatesAreListedUntilTheOperatorHasSettledThem() {
    Document ada = insert("ada@example.com");
    Document twin = insert("Ada@Example.com");
    run("users", "migrate");

    Run listed = run("users", "duplicates");
    users.deleteOne(new Document("_id", ada.get("_id")));
    Run migrated = run("users", "migrate");

    assertThat(listed.status()).isEqualTo(1);
    assertThat(listed.output())
        .contains("\"Ada@Example.com\"")
        .contains(ada.getString("user_id"))
        .contains(twin.getString("user_id"))
        .contains(twin.getObjectId("_id").toHexString());
    assertThat(migrated.status()).isZero();
    assertThat(migrated.output()).contains("1 users were brought up to date");
    assertThat(run("users", "duplicates").status()).isZero();
  }

  /** {@code generate_password_hash} of werkzeug 3.1.8, of "correct-horse-battery". */
  @ParameterizedTest
  @ValueSource(
      strings = {
        PBKDF2,
        "pbkdf2:sha256:1000000$D5MiYDt1HBHIVc4P$23da6a366c4d86f68ca3349cacc7b2d30bef69b406ffab8b2337baccd7a58d5f",
        "scrypt:32768:8:1$cHX0SA0N9bcRN0u1$d3aea06be47b98b3b6b8f229a2e1f7de521da88a7e589fa2cefcd9d172e9e42243227c4e1044d228103c5fd6f1132ac287b870d65d8e1e8b77d6dbcdf99b40b8",
      })
  void everyUserLogsInWithTheOldPasswordWhichIsThenKeptAsOurs(String hash) {
    Document ada = user("Ada@Example.com").append("password", hash);
    users.insertOne(ada);

    try (LatchkeyProcess latchkey = start().ready()) {
      assertThat(users.find().first().getString("password_kind"))
          .startsWith(hash.substring(0, hash.indexOf(":")));
      assertThat(latchkey.logIn("ada@example.com", "wrong-horse-battery").statusCode())
          .isEqualTo(401);
      assertThat(latchkey.logIn("ada@example.com", "correct-horse-battery").body())
          .contains(ada.getString("user_id"));
      assertThat(latchkey.logIn("ADA@example.com", "correct-horse-battery").statusCode())
          .isEqualTo(200);
    }
    assertThat(users.find().first())
        .doesNotContainKey("password_kind")
        .hasEntrySatisfying("password", kept -> assertThat((String) kept).startsWith("$argon2id$"));
  }

  @Test
  void itsTokensAreAcceptedWhereThatIsAskedForAndNowhereElse() {
    Document ada = insert("ada@example.com");
    String token = token(ada);

    try (LatchkeyProcess latchkey = start().ready()) {
      assertThat(latchkey.get("/test", "x-access-token", token).body()).isEqualTo("Authorized");
      assertThat(latchkey.get("/test", "x-access-token", token + "A").statusCode()).isEqualTo(401);
    }
    try (LatchkeyProcess strict =
        LatchkeyProcess.start(home, Map.of("LATCHKEY_MONGO_URI", database.uri())).ready()) {
      assertThat(strict.get("/test", "x-access-token", token).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aStartThatIsKilledInTheMiddleIsGoneOnWith() {
    users.insertMany(
        IntStream.range(0, 20_000).mapToObj(i -> user("user" + i + "@example.com")).toList());
    Document migrated = new Document("email_normalized", new Document("$exists", true));
    try (LatchkeyProcess first = start()) {
      Await.until(() -> users.countDocuments(migrated) > 0);
      first.kill();
    }

    try (LatchkeyProcess second = start().ready()) {
      assertThat(users.countDocuments(migrated)).isEqualTo(20_000);
      assertThat(second.output()).doesNotContain("wait for you");
    }
  }

  @Test
  void usersOfTheEmbeddedDatabaseGoOutAndInWhileItIsStopped() throws Exception {
    Path rows = home.resolve("in.jsonl");
    Files.writeString(
        rows,
        """
        {"email":"ada@example.com","name":"Ada","password_hash":"%s"}
        {"email":"ada","name":"Ada","password_hash":"x"}
        """
            .formatted(PBKDF2));

    Run imported = embedded("users", "import", rows.toString());
    Run exported = embedded("users", "export", home.resolve("out.csv").toString());

    assertThat(imported.status()).isEqualTo(1);
    assertThat(imported.output()).contains("1 accounts are new").contains("1 rows were rejected");
    assertThat(Files.readString(home.resolve("in.jsonl.rejected.jsonl")))
        .contains("\"_line\":2")
        .contains("email must be a name, one @ and a domain");
    assertThat(exported.status()).isZero();
    assertThat(Files.readString(home.resolve("out.csv"))).contains("ada@example.com", PBKDF2);
    try (LatchkeyProcess running = LatchkeyProcess.start(home, Map.of()).ready()) {
      assertThat(embedded("users", "export").output())
          .contains("is in use by another Latchkey")
          .doesNotContain("Exception");
      assertThat(running.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void wrongUsageIsTwoAndAMissingFileIsOneLine() {
    assertThat(embedded("users", "import").status()).isEqualTo(2);
    assertThat(embedded("users", "import", "users.txt").status()).isEqualTo(2);
    assertThat(embedded("users", "export", "--format", "xml").status()).isEqualTo(2);
    Run missing = embedded("users", "import", "/nowhere/users.csv");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.output()).endsWith("latchkey: /nowhere/users.csv is not there.\n");
  }

  private record Run(int status, String output) {}

  private Run run(String... command) {
    try (LatchkeyProcess process =
        LatchkeyProcess.start(home, Map.of("LATCHKEY_MONGO_URI", database.uri()), command)) {
      return new Run(process.exitStatus(), process.output());
    }
  }

  private Run embedded(String... command) {
    try (LatchkeyProcess process = LatchkeyProcess.start(home, Map.of(), command)) {
      return new Run(process.exitStatus(), process.output());
    }
  }

  private LatchkeyProcess start() {
    Map<String, String> settings = new HashMap<>();
    settings.put("LATCHKEY_MONGO_URI", database.uri());
    settings.put("LATCHKEY_TOKENS_ACCEPT_LEGACY_HS256", "true");
    settings.put("LATCHKEY_TOKENS_LEGACY_HS256_SECRET", SECRET);
    return LatchkeyProcess.start(home, settings);
  }

  private Document insert(String email) {
    Document user = user(email);
    users.insertOne(user);
    return user;
  }

  private static Document user(String email) {
    return new Document("_id", new ObjectId())
        .append("user_id", UUID.randomUUID().toString())
        .append("user_name", "Ada")
        .append("email", email)
        .append("password", PBKDF2);
  }

  /** As the tutorial's {@code /login} makes it. */
  private static String token(Document user) {
    String claims =
        "{\"user_id\":\"%s\",\"exp\":%d}"
            .formatted(user.getString("user_id"), Instant.now().plusSeconds(1800).getEpochSecond());
    String content =
        base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8))
            + "."
            + base64(claims.getBytes(UTF_8));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      return content + "." + base64(mac.doFinal(content.getBytes(UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
