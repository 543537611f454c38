package dev.latchkey.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.bson.BsonBinary;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyTest {
  private static final int OP_QUERY = 2004;
  private static final int OP_MSG = 2013;

  @TempDir private Path parent;
  @AutoClose private EmbeddedDatabase database;
  private Path directory;

  @BeforeEach
  void open() {
    directory = parent.resolve("new/data");
    database = EmbeddedDatabase.open(directory, Durability.WITHIN_A_SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "find",
        "FIND",
        "insert",
        "listDatabases",
        "buildInfo",
        "buildinfo",
        "whatsmyuri",
        "ping",
        "serverStatus",
        "hostInfo",
        "getLog",
        "connectionStatus",
        "endSessions",
        "saslContinue",
        "getMore",
        "dropDatabase",
        "SASLSTART",
        "HELLO",
        "unheardOf"
      })
  void refusesEveryCommandWithoutAProof(String command) {
    try (MongoClient stranger = MongoClients.create(withoutSecret())) {
      assertThatThrownBy(() -> stranger.getDatabase("admin").runCommand(new Document(command, "x")))
          .isInstanceOfSatisfying(
              MongoCommandException.class,
              refusal -> {
                assertThat(refusal.getErrorCode()).isEqualTo(13);
                assertThat(refusal.getErrorCodeName()).isEqualTo("Unauthorized");
              });
    }
  }

  @Test
  void tellsAStrangerOnlyHowToBegin() {
    try (MongoClient stranger = MongoClients.create(withoutSecret())) {
      assertThat(stranger.getDatabase("admin").runCommand(new Document("hello", 1)).keySet())
          .containsExactlyInAnyOrder(
              "helloOk",
              "isWritablePrimary",
              "ismaster",
              "maxBsonObjectSize",
              "maxMessageSizeBytes",
              "maxWriteBatchSize",
              "minWireVersion",
              "maxWireVersion",
              "ok");
    }
  }

  @Test
  void refusesAWrongSecret() {
    String wrong = database.connectionUri().replaceFirst("latchkey:[^@]+@", "latchkey:guessed@");
    try (MongoClient stranger = MongoClients.create(wrong)) {
      assertThatThrownBy(() -> stranger.listDatabaseNames().first())
          .isInstanceOf(MongoSecurityException.class)
          .cause()
          .isInstanceOfSatisfying(
              MongoCommandException.class,
              refusal -> assertThat(refusal.getErrorCode()).isEqualTo(18));
    }
  }

  @Test
  void anotherMechanismProvesNothing() {
    try (MongoClient stranger = MongoClients.create(withoutSecret())) {
      assertThat(codeOf(stranger.getDatabase("$external"), saslStart("SCRAM-SHA-256", secret())))
          .isEqualTo(18);
    }
  }

  @Test
  void aFailedProofEndsAnEarlierOne() {
    try (MongoClient client = MongoClients.create(database.connectionUri() + "&maxPoolSize=1")) {
      MongoDatabase external = client.getDatabase("$external");
      assertThat(external.runCommand(new Document("ping", 1)).get("ok")).isEqualTo(1.0);

      assertThat(codeOf(external, saslStart("PLAIN", "guessed"))).isEqualTo(18);
      assertThat(codeOf(external, new Document("ping", 1))).isEqualTo(13);
    }
  }

  @Test
  void theOldFormIsForTheHandshakeAlone() throws IOException {
    assertThat(answerTo(query("admin.$cmd", new Document("isMaster", 1)))).isNotEmpty();
    for (String command : new String[] {"serverStatus", "ping", "listDatabases", "whatsmyuri"}) {
      assertThat(answerTo(query("admin.$cmd", new Document(command, 1)))).isEmpty();
    }
    assertThat(answerTo(query("admin.$cmd.sys.inprog", new Document()))).isEmpty();
    assertThat(answerTo(query("app.users", new Document()))).isEmpty();
  }

  @Test
  void endsAConnectionThatSendsTooMuchOrNonsenseBeforeTheProof() throws IOException {
    byte[] lying = message(OP_MSG, sections(new Document("hello", "x").append("$db", "admin")));
    int stringLength = 16 + 4 + 1 + 4 + 1 + "hello".length() + 1;
    ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(stringLength, Integer.MAX_VALUE);

    assertThat(answerTo(lying)).isEmpty();
    assertThat(answerTo(new byte[] {0, 0, 0, 2})).as("a length of 32 MB").isEmpty();
    assertThat(answerTo(new byte[] {-1, -1, -1, -1})).as("a negative length").isEmpty();
    assertThat(answerTo(message(2012, new byte[20]))).as("a compressed message").isEmpty();
    assertThat(answerTo("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void onlyTheOwnerReadsTheFiles() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(modeOf(file)).isEqualTo("rw-------"));
    }
    assertThat(modeOf(directory)).isEqualTo("rwx------");
  }

  @Test
  void takesTheRightsOfOthersFromAFileThatIsThere() throws IOException {
    database.close();
    Path file = directory.resolve("latchkey.mv");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    EmbeddedDatabase.open(directory, Durability.WITHIN_A_SECOND).close();

    assertThat(modeOf(file)).isEqualTo("rw-------");
  }

  @Test
  void doesNotShowTheSecretAndMakesANewOneAtEveryStart() {
    String first = secret();
    assertThat(database.toString()).doesNotContain(first);
    assertThat(first).hasSize(43);
    database.close();
    database = EmbeddedDatabase.open(directory, Durability.WITHIN_A_SECOND);
    assertThat(secret()).isNotEqualTo(first);
  }

  private String secret() {
    return database.connectionUri().replaceFirst(".*latchkey:([^@]+)@.*", "$1");
  }

  private String withoutSecret() {
    return "mongodb://127.0.0.1:" + port();
  }

  private int port() {
    return Integer.parseInt(database.connectionUri().replaceFirst(".*:(\\d+)/.*", "$1"));
  }

  private static Document saslStart(String mechanism, String secret) {
    byte[] payload = ("\0latchkey\0" + secret).getBytes(StandardCharsets.UTF_8);
    return new Document("saslStart", 1)
        .append("mechanism", mechanism)
        .append("payload", new BsonBinary(payload));
  }

  private static int codeOf(MongoDatabase database, Document command) {
    try {
      database.runCommand(command);
      return 0;
    } catch (MongoCommandException e) {
      return e.getErrorCode();
    }
  }

  private static String modeOf(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  /** The first byte of the answer, or nothing when the connection is closed instead. */
  private byte[] answerTo(byte[] sent) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(sent);
      InputStream in = socket.getInputStream();
      return in.readNBytes(1);
    }
  }

  private static byte[] query(String collection, Document document) {
    byte[] name = (collection + "\0").getBytes(StandardCharsets.UTF_8);
    byte[] bson = bson(document);
    return message(
        OP_QUERY,
        ByteBuffer.allocate(12 + name.length + bson.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0)
            .put(name)
            .putInt(0)
            .putInt(-1)
            .put(bson)
            .array());
  }

  private static byte[] sections(Document document) {
    byte[] bson = bson(document);
    return ByteBuffer.allocate(5 + bson.length).put(new byte[5]).put(bson).array();
  }

  private static byte[] message(int opCode, byte[] body) {
    return ByteBuffer.allocate(16 + body.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(16 + body.length)
        .putInt(1)
        .putInt(0)
        .putInt(opCode)
        .put(body)
        .array();
  }

  private static byte[] bson(Document document) {
    ByteBuffer bytes = new RawBsonDocument(document, new DocumentCodec()).getByteBuffer().asNIO();
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return copy;
  }
}
