package dev.latchkey.user.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.User;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.user.password.HashingSettings;
import dev.latchkey.user.password.StoredHashes;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.StoredUser;
import dev.latchkey.user.store.UserStore;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(WatchedDatabase.class)
class UserImportTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";
  private static final String HASH =
      "$argon2id$v=19$m=64,t=1,p=1$" + "A".repeat(22) + "$" + "B".repeat(43);
  private static final String OTHER_HASH = HASH.replace('B', 'C');
  private static final StoredHashes HASHES =
      StoredHashes.of(HashingSettings.DEFAULT, new SecureRandom());
  private static final String CURRENT_HASH =
      "$argon2id$v=19$m=19456,t=2,p=1$" + "A".repeat(22) + "$" + "B".repeat(43);

  @TempDir Path directory;

  private final TestDatabase testDatabase = TestDatabase.create();
  private final Vertx vertx = Vertx.vertx();
  private final Database database =
      WatchedDatabase.open(vertx, new MongoSettings(testDatabase.uri()));
  private final UserStore users = new UserStore(database);

  @BeforeEach
  void createIndexes() {
    database.createIndexes().await();
  }

  @AfterEach
  void close() {
    database.close().await();
    vertx.close().await();
    testDatabase.close();
  }

  @Test
  void aRowOfJsonBecomesAnAccount() throws IOException {
    ImportReport report =
        jsonl(
            row("Ada@Example.com", HASH)
                .put("user_id", ID)
                .put("created_at", "2020-01-31T13:00:00.5+01:00")
                .put("email_confirmed", true));

    StoredUser found = byEmail("ada@example.com").orElseThrow();
    assertThat(found.user())
        .isEqualTo(
            new User(
                UserId.parse(ID),
                DisplayName.parse("Ada"),
                EmailAddress.parse("Ada@Example.com"),
                Instant.parse("2020-01-31T12:00:00.500Z")));
    assertThat(found.passwordHash()).isEqualTo(HASH);
    assertThat(report).isEqualTo(new ImportReport(1, 1, 0, 0, 0, 0));
  }

  @Test
  void aRowOfCsvBecomesAnAccount() throws IOException {
    ImportReport report =
        csv(
            "\uFEFFname,email,password_hash,user_id,email_confirmed\r\n"
                + "\"Lovelace, \"\"Ada\"\"\",ada@example.com,"
                + "\""
                + HASH
                + "\","
                + ID
                + ",\r\n\r\n"
                + "Bob,bob@example.com,?,,false\n");

    assertThat(byEmail("ada@example.com").orElseThrow().user().name())
        .hasToString("Lovelace, \"Ada\"");
    assertThat(byEmail("ada@example.com").orElseThrow().user().userId()).hasToString(ID);
    assertThat(byEmail("bob@example.com").orElseThrow().user().createdAt()).isEqualTo(NOW);
    assertThat(report).isEqualTo(new ImportReport(2, 2, 0, 0, 0, 1));
  }

  @Test
  void aSecondRunFindsAllThereAndChangesNothing() throws IOException {
    String rows =
        IntStream.range(0, 2500)
            .mapToObj(i -> row("u" + i + "@example.com", HASH).encode())
            .collect(Collectors.joining("\n"));
    jsonl(rows);
    User before = byEmail("u7@example.com").orElseThrow().user();

    ImportReport again = jsonl(rows);

    assertThat(again).isEqualTo(new ImportReport(2500, 0, 2500, 0, 0, 0));
    assertThat(byEmail("u7@example.com").orElseThrow().user()).isEqualTo(before);
    assertThat(rejected()).isEmpty();
  }

  @Test
  void anAccountThatIsThereIsNotChanged() throws IOException {
    jsonl(row("ada@example.com", HASH).put("user_id", ID));

    ImportReport report =
        jsonl(
            row("ADA@example.com", HASH).put("user_id", UUID.randomUUID().toString()),
            row("bob@example.com", HASH).put("user_id", ID),
            row("ada@example.com", OTHER_HASH));

    assertThat(report.rejected()).isEqualTo(3);
    assertThat(byEmail("ada@example.com").orElseThrow().passwordHash()).isEqualTo(HASH);
    assertThat(reasons())
        .containsExactly(
            "email must be its own: another account has it",
            "user_id must be its own: another account has it",
            "password_hash must be the one that is there: another account has this address and another hash");
  }

  @Test
  void ofTwoRowsWithOneAddressTheFirstIsTaken() throws IOException {
    String between =
        IntStream.range(0, 1500)
            .mapToObj(i -> row("u" + i + "@example.com", HASH).encode() + "\n")
            .collect(Collectors.joining());

    ImportReport report =
        jsonl(
            row("ada@example.com", HASH).encode()
                + "\n"
                + row("ADA@example.com", OTHER_HASH).encode()
                + "\n"
                + between
                + row("Ada@example.com", OTHER_HASH).encode());

    assertThat(report.imported()).isEqualTo(1501);
    assertThat(report.rejected()).isEqualTo(2);
    assertThat(reasons()).allMatch(reason -> reason.contains("an earlier row has this address"));
    assertThat(byEmail("ada@example.com").orElseThrow().passwordHash()).isEqualTo(HASH);
  }

  @Test
  void anAccountWhoseOwnerHasLoggedInSinceIsThereAlready() throws IOException {
    users
        .insert(
            new StoredUser(
                new User(
                    UserId.parse(ID),
                    DisplayName.parse("Ada"),
                    EmailAddress.parse("ada@example.com"),
                    NOW),
                CURRENT_HASH))
        .await();

    ImportReport report = jsonl(row("ada@example.com", HASH).put("user_id", ID));

    assertThat(report).isEqualTo(new ImportReport(1, 0, 0, 1, 0, 0));
    assertThat(byEmail("ada@example.com").orElseThrow().passwordHash()).isEqualTo(CURRENT_HASH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"email\":\"ada\"}; email must be a name, one @ and a domain, like ada@example.com",
        "{\"email\":7}; email must be a text",
        "{\"email\":{\"$ne\":1}}; email must be a text",
        "{\"email\":null}; email must be there",
        "{\"name\":\"\"}; name must have 1 to 100 characters",
        "{\"name\":\"a\\nb\"}; name must not have control characters or line breaks",
        "{\"password_hash\":\"\"}; password_hash must have 1 to 1024 characters of ASCII, none of them a space",
        "{\"password_hash\":\"two words\"}; password_hash must have 1 to 1024 characters of ASCII, none of them a space",
        "{\"user_id\":\"7\"}; user_id must be a UUID in lower case",
        "{\"created_at\":\"yesterday\"}; created_at must be a time since 1970 and not in the future, like 2024-01-31T12:00:00Z",
        "{\"created_at\":\"2199-01-01T00:00:00Z\"}; created_at must be a time since 1970 and not in the future, like 2024-01-31T12:00:00Z",
        "{\"email_confirmed\":\"yes\"}; email_confirmed must be true or false",
        "{\"role\":\"admin\"}; the row has a member that is none of [email, name, password_hash, user_id, created_at, email_confirmed, disabled]",
      })
  void aWrongMemberIsRejectedWithItsRule(String change, String reason) throws IOException {
    JsonObject row = row("ada@example.com", HASH).mergeIn(new JsonObject(change));

    ImportReport report = jsonl(row);

    assertThat(report.rejected()).isEqualTo(1);
    assertThat(reasons()).containsExactly(reason);
  }

  @Test
  void aHashThatCostsTooMuchIsRejected() throws IOException {
    ImportReport report =
        jsonl(row("ada@example.com", HASH.replace("m=64,t=1", "m=4194304,t=100")));

    assertThat(report.rejected()).isEqualTo(1);
    assertThat(reasons().get(0)).startsWith("password_hash must cost less: it asks for ");
  }

  @Test
  void allThatIsWrongWithARowIsSaidAtOnce() throws IOException {
    jsonl(new JsonObject().put("email", "ada").put("user_id", "7"));

    assertThat(reasons()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {"no json", "[]", "{} {}", "{\"email\":1,\"email\":2}", "{\"email\":", "\"\""})
  void aLineThatIsNoObjectIsRejectedAndTheOthersAreTaken(String line) throws IOException {
    ImportReport report = jsonl(line + "\n\n" + row("ada@example.com", HASH).encode());

    assertThat(report.imported()).isEqualTo(1);
    assertThat(reasons()).containsExactly("the line is not one JSON object with distinct members");
  }

  @Test
  void bytesThatAreNoUtf8AreRejected() throws IOException {
    String text = row("ada@example.com", HASH).put("name", "\u00e9").encode();

    ImportReport json =
        run(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), TransferFormat.JSONL);
    ImportReport csv =
        run(
            ("email,name,password_hash\nada@example.com,\u00e9," + "x\n")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
            TransferFormat.CSV);

    assertThat(json.rejected()).isEqualTo(1);
    assertThat(csv.rejected()).isEqualTo(1);
  }

  @Test
  void aLineOfAGigabyteWouldNotBeKept() throws IOException {
    ImportReport report =
        jsonl("x".repeat(10_000_000) + "\n" + row("ada@example.com", HASH).encode());

    assertThat(report.imported()).isEqualTo(1);
    assertThat(reasons()).containsExactly("the line is longer than 65536 bytes");
  }

  @Test
  void aQuoteThatIsNeverClosedEndsTheImportWhereItBegins() {
    String text =
        "email,name,password_hash\nada@example.com,Ada,x\nbob@example.com,\"Bob"
            + ",x\n".repeat(500_000);

    assertThatThrownBy(() -> csv(text))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("line 3");
  }

  @Test
  void aCsvRowWithAFieldTooFewIsRejectedWithItsLine() throws IOException {
    csv("email,name,password_hash\nada@example.com,Ada\nbob@example.com,Bob,x\n");

    assertThat(rejected().get(0).getInteger("_line")).isEqualTo(2);
    assertThat(reasons()).containsExactly("the row has 2 fields, the header line 3");
    assertThat(byEmail("bob@example.com")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "email,name",
        "email,name,password_hash,emial",
        "email,email,name,password_hash",
        "''"
      })
  void aHeaderLineThatCannotBeMeantIsRefused(String header) {
    assertThatThrownBy(() -> csv(header + "\n")).isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void rejectedRowsAreForTheirOwnerAndCanBePutRightAndImported() throws IOException {
    jsonl(row("ada", HASH));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rejectedFile())))
        .isEqualTo("rw-------");

    String corrected = Files.readString(rejectedFile()).replace("\"ada\"", "\"ada@example.com\"");

    assertThat(jsonl(corrected).imported()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"JSONL", "CSV"})
  void whatIsExportedIsImportedElsewhereAsItWas(TransferFormat format) throws IOException {
    jsonl(
        row("Ada@Example.com", HASH).put("name", "Ada, \"the\" first").put("email_confirmed", true),
        row("bob@example.com", CURRENT_HASH).put("email_confirmed", false).put("disabled", true),
        row("eve@example.com", "unknown-format").put("created_at", "2001-02-03T04:05:06.789Z"));
    StringWriter first = new StringWriter();
    UserExport.Report report = new UserExport(database).writeTo(first, format);

    StringWriter second = new StringWriter();
    try (TestDatabase other = TestDatabase.create()) {
      Database elsewhere = WatchedDatabase.open(vertx, new MongoSettings(other.uri()));
      elsewhere.createIndexes().await();
      new UserImport(elsewhere, HASHES, Clock.systemUTC())
          .run(
              new ByteArrayInputStream(first.toString().getBytes(UTF_8)),
              format,
              rejectedFile(),
              progress -> {});
      new UserExport(elsewhere).writeTo(second, format);
      elsewhere.close().await();
    }

    assertThat(report.accounts()).isEqualTo(3);
    assertThat(second).hasToString(first.toString());
  }

  @Test
  void anExportIsForItsOwnerAndOverwritesNothing() throws IOException {
    Path file = directory.resolve("out.jsonl");
    new UserExport(database).writeTo(file, TransferFormat.JSONL);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> new UserExport(database).writeTo(file, TransferFormat.JSONL))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).exists();
  }

  private static JsonObject row(String email, String hash) {
    return new JsonObject().put("email", email).put("name", "Ada").put("password_hash", hash);
  }

  private ImportReport jsonl(JsonObject... rows) throws IOException {
    return jsonl(List.of(rows).stream().map(JsonObject::encode).collect(Collectors.joining("\n")));
  }

  private ImportReport jsonl(String text) throws IOException {
    return run(text.getBytes(UTF_8), TransferFormat.JSONL);
  }

  private ImportReport csv(String text) throws IOException {
    return run(text.getBytes(UTF_8), TransferFormat.CSV);
  }

  private ImportReport run(byte[] bytes, TransferFormat format) throws IOException {
    return new UserImport(database, HASHES, Clock.fixed(NOW, ZoneOffset.UTC))
        .run(new ByteArrayInputStream(bytes), format, rejectedFile(), progress -> {});
  }

  private Path rejectedFile() {
    return directory.resolve("rejected.jsonl");
  }

  private List<JsonObject> rejected() throws IOException {
    return Files.exists(rejectedFile())
        ? Files.readAllLines(rejectedFile()).stream().map(JsonObject::new).toList()
        : List.of();
  }

  private List<String> reasons() throws IOException {
    return rejected().stream()
        .flatMap(row -> row.getJsonArray("_reasons").stream())
        .map(String::valueOf)
        .toList();
  }

  private Optional<StoredUser> byEmail(String email) {
    return users.findByEmail(EmailAddress.parse(email)).await();
  }
}
