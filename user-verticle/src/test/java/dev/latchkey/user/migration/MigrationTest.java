package dev.latchkey.user.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.UserId;
import dev.latchkey.user.password.StoredHashes;
import dev.latchkey.user.password.argon2.Argon2Cost;
import dev.latchkey.user.password.argon2.Argon2Hashes;
import dev.latchkey.user.password.argon2.Argon2Provider;
import dev.latchkey.user.password.argon2.Peppers;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.DuplicateDataException;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.ReadPosition;
import dev.latchkey.user.store.StoredUser;
import dev.latchkey.user.store.UpToDate;
import dev.latchkey.user.store.UserStore;
import dev.latchkey.user.store.WaitingUser;
import dev.latchkey.user.store.WaitingUsers;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(WatchedDatabase.class)
class MigrationTest {
  private static final StoredHashes HASHES =
      new StoredHashes(
          new Argon2Hashes(
              Argon2Cost.DEFAULT, Peppers.NONE, Argon2Provider.BOUNCYCASTLE, new SecureRandom()),
          new TestFormat(),
          Argon2Cost.DEFAULT);

  private final TutorialDatabase tutorial = new TutorialDatabase();
  private final Vertx vertx = Vertx.vertx();
  private final Database database = WatchedDatabase.open(vertx, new MongoSettings(tutorial.uri()));
  private final UserStore users = new UserStore(database);

  @AfterEach
  void close() {
    database.close().await();
    vertx.close().await();
    tutorial.close();
  }

  @Test
  void everyDocumentOfTheTutorialBecomesAnAccount() {
    Document ada = tutorial.signUp("Ada@Example.com");

    MigrationReport report = migrate();

    StoredUser found = byEmail("ada@example.com").orElseThrow();
    assertThat(found.passwordHash()).isEqualTo(TutorialDatabase.HASH);
    assertThat(found.user().userId()).hasToString(ada.getString("user_id"));
    assertThat(found.user().email()).hasToString("Ada@Example.com");
    assertThat(found.user().createdAt()).isEqualTo(ada.getObjectId("_id").getDate().toInstant());
    assertThat(users.findById(found.user().userId()).await()).isPresent();
    assertThat(report.broughtUpToDate()).isEqualTo(1);
    assertThat(report.waiting()).isZero();
  }

  @Test
  void theKindOfAForeignHashIsNotedAndThatOfACurrentOneIsNot() {
    Document foreign = tutorial.signUp("foreign@example.com");
    Document unknown = tutorial.add(TutorialDatabase.user("u@example.com").append("password", "?"));
    Document current =
        tutorial.add(
            TutorialDatabase.user("current@example.com")
                .append(
                    "password",
                    "$argon2id$v=19$m=19456,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43)));

    MigrationReport report = migrate();

    assertThat(tutorial.find(foreign)).containsEntry("password_kind", "pbkdf2:sha256:260000");
    assertThat(tutorial.find(unknown)).containsEntry("password_kind", "unknown");
    assertThat(tutorial.find(current)).doesNotContainKey("password_kind");
    assertThat(report.unknownHashes()).isEqualTo(1);
  }

  @Test
  void ofAddressesThatDifferInCaseTheOldestDocumentHasItAndTheOthersAreLeftAsTheyAre() {
    List<Document> documents =
        new ArrayList<>(
            Stream.of("Ada@example.com", "ADA@example.com", "ada@example.com")
                .map(TutorialDatabase::user)
                .toList());
    Collections.reverse(documents);
    documents.forEach(tutorial::add);

    MigrationReport report = migrate();

    assertThat(byEmail("ada@example.com").orElseThrow().user().email())
        .hasToString("Ada@example.com");
    assertThat(tutorial.find(documents.get(0))).isEqualTo(documents.get(0));
    assertThat(tutorial.find(documents.get(1))).isEqualTo(documents.get(1));
    assertThat(report.broughtUpToDate()).isEqualTo(1);
    assertThat(report.someWaiting())
        .containsExactly(
            documents.get(1).getString("user_id"), documents.get(0).getString("user_id"));
  }

  @Test
  void onceTheOperatorHasDeletedOneTheNextRunTakesTheOther() {
    Document first = tutorial.signUp("ada@example.com");
    Document second = tutorial.signUp("Ada@example.com");
    migrate();

    tutorial.users().deleteOne(new Document("_id", first.get("_id")));

    assertThat(migrate().broughtUpToDate()).isEqualTo(1);
    assertThat(byEmail("ada@example.com").orElseThrow().user().userId())
        .hasToString(second.getString("user_id"));
  }

  @Test
  void duplicatesAreReportedAtEveryRun() {
    tutorial.signUp("ada@example.com");
    tutorial.signUp("Ada@example.com");
    migrate();

    MigrationReport again = migrate();

    assertThat(again.broughtUpToDate()).isZero();
    assertThat(again.waiting()).isEqualTo(1);
  }

  @Test
  void whatTheTutorialWritesLaterIsFoundByTheNextRun() {
    tutorial.signUp("early@example.com");
    migrate();
    tutorial.signUp("late@example.com");

    assertThat(migrate().broughtUpToDate()).isEqualTo(1);
    assertThat(byEmail("late@example.com")).isPresent();
  }

  @Test
  void fourAtOnceBringEveryDocumentUpToDateOnceAndTheOldestWins() {
    tutorial.signUp(1500);
    Document oldest = tutorial.signUp("twice@example.com");
    tutorial
        .users()
        .insertMany(
            IntStream.range(0, 1500)
                .mapToObj(i -> TutorialDatabase.user("v" + i + "@example.com"))
                .toList());
    tutorial.signUp("Twice@example.com");
    database.createIndexes().await();

    List<Future<MigrationReport>> runs =
        Stream.generate(() -> new Migration(database, HASHES, Clock.systemUTC()).run())
            .limit(4)
            .toList();
    Future.all(runs).await();

    assertThat(runs.stream().mapToLong(run -> run.result().broughtUpToDate()).sum())
        .isEqualTo(3001);
    assertThat(tutorial.upToDate()).hasSize(3001);
    assertThat(tutorial.find(oldest)).containsKey("email_normalized");
    assertThat(tutorial.collection("migrations").find().first())
        .containsEntry("_id", 1)
        .containsEntry("state", "complete")
        .containsEntry("brought_up_to_date", 3001L)
        .containsEntry("waiting_for_operator", 1L);
  }

  @Test
  void aRunThatEndedInTheMiddleIsGoneOnWith() {
    tutorial.signUp(30);
    database.createIndexes().await();
    WaitingUsers waiting = new WaitingUsers(database);
    List<WaitingUser> some = waiting.page(objectIds(), 10).await().users();
    waiting.write(Batch.of(some, HASHES, Instant.now()).ready()).await();

    assertThat(migrate().broughtUpToDate()).isEqualTo(20);
    assertThat(tutorial.upToDate()).hasSize(30);
  }

  @Test
  void aDocumentThatWasChangedSinceItWasReadIsNotWritten() {
    Document ada = tutorial.signUp("ada@example.com");
    database.createIndexes().await();
    WaitingUsers waiting = new WaitingUsers(database);
    List<UpToDate> ready =
        Batch.of(waiting.page(objectIds(), 10).await().users(), HASHES, Instant.now()).ready();

    tutorial
        .users()
        .updateOne(
            new Document("_id", ada.get("_id")),
            new Document("$set", new Document("email", "countess@example.com")));

    assertThat(waiting.write(ready).await().changed()).isZero();
    assertThat(tutorial.find(ada)).doesNotContainKey("email_normalized");
  }

  static Stream<Object> noAddresses() {
    return Stream.of(
        "ada", "", "ada@", "ada@exa mple.com", 7, new Document("$ne", 1), List.of("a"), false);
  }

  @ParameterizedTest
  @MethodSource("noAddresses")
  void aDocumentWithoutAnAddressIsLeftAsItIsAndReported(Object email) {
    Document document = tutorial.add(TutorialDatabase.user("x").append("email", email));

    MigrationReport report = migrate();

    assertThat(report.waiting()).isEqualTo(1);
    assertThat(report.someWaiting()).containsExactly(document.getString("user_id"));
    assertThat(tutorial.find(document)).isEqualTo(document);
    assertThat(users.findById(UserId.parse(document.getString("user_id"))).await()).isEmpty();
  }

  static Stream<Object> noIds() {
    return Stream.of("ada", "", 7, List.of("a"), "0f8fad5b-d9cb-469f-a165");
  }

  @ParameterizedTest
  @MethodSource("noIds")
  void anIdThatIsNoUuidIsKeptBesideANewOne(Object id) {
    Document document =
        tutorial.add(TutorialDatabase.user("ada@example.com").append("user_id", id));

    MigrationReport report = migrate();

    StoredUser found = byEmail("ada@example.com").orElseThrow();
    assertThat(tutorial.find(document)).containsEntry("legacy_user_id", id);
    assertThat(users.findById(found.user().userId()).await()).isPresent();
    assertThat(report.newUserIds()).isEqualTo(1);
  }

  @Test
  void aDocumentWithoutAnIdGetsOne() {
    Document document = TutorialDatabase.user("ada@example.com");
    document.remove("user_id");
    tutorial.add(document);

    migrate();

    assertThat(byEmail("ada@example.com")).isPresent();
    assertThat(tutorial.find(document)).doesNotContainKey("legacy_user_id");
  }

  @Test
  void anUpperCaseUuidIsTheSameIdInItsCanonicalForm() {
    String id = "0F8FAD5B-D9CB-469F-A165-70867728950E";
    tutorial.add(TutorialDatabase.user("ada@example.com").append("user_id", id));

    MigrationReport report = migrate();

    assertThat(byEmail("ada@example.com").orElseThrow().user().userId())
        .hasToString("0f8fad5b-d9cb-469f-a165-70867728950e");
    assertThat(report.newUserIds()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u202eada", "a\nb", "\u0000", "\ud800"})
  void aNameThatBreaksTheRulesIsRepairedForShowAndKept(String name) {
    Document document =
        tutorial.add(TutorialDatabase.user("ada@example.com").append("user_name", name));
    Object stored = tutorial.find(document).get("user_name");

    migrate();

    assertThat(byEmail("ada@example.com").orElseThrow().user().name().value()).isNotBlank();
    assertThat(tutorial.find(document)).containsEntry("user_name", stored);
  }

  @Test
  void aNameThatIsTooLongIsCutForShow() {
    tutorial.add(TutorialDatabase.user("ada@example.com").append("user_name", "a".repeat(5000)));

    migrate();

    assertThat(byEmail("ada@example.com").orElseThrow().user().name().value()).hasSize(100);
  }

  static Stream<Object> noPasswords() {
    return Stream.of("", 7, List.of("a"), new org.bson.types.Binary(new byte[] {1, 2}));
  }

  @ParameterizedTest
  @MethodSource("noPasswords")
  void apasswordThatIsNoHashIsKeptAndMatchesNothing(Object password) {
    Document document =
        tutorial.add(TutorialDatabase.user("ada@example.com").append("password", password));

    MigrationReport report = migrate();

    assertThat(report.unknownHashes()).isEqualTo(1);
    assertThat(byEmail("ada@example.com").orElseThrow().passwordHash()).isEmpty();
    assertThat(tutorial.find(document)).containsEntry("password", password);
  }

  @Test
  void anIdOfAnotherTypeThanObjectIdIsFoundToo() {
    tutorial.add(TutorialDatabase.user("text@example.com").append("_id", "a text"));
    tutorial.add(TutorialDatabase.user("number@example.com").append("_id", 42));
    tutorial.add(
        TutorialDatabase.user("hex@example.com").append("_id", "0123456789abcdef01234567"));
    tutorial.add(TutorialDatabase.user("oid@example.com").append("_id", new ObjectId()));

    assertThat(migrate().broughtUpToDate()).isEqualTo(4);
  }

  @Test
  void documentsWithOneUserIdStopTheStartWithALineThatSaysWhatToDo() {
    String id = UUID.randomUUID().toString();
    tutorial.add(TutorialDatabase.user("ada@example.com").append("user_id", id));
    tutorial.add(TutorialDatabase.user("bob@example.com").append("user_id", id));

    assertThatThrownBy(this::migrate)
        .isInstanceOf(DuplicateDataException.class)
        .hasMessageContaining("user_id");
  }

  @Test
  void anEmptyDatabaseHasNothingToBringUpToDate() {
    assertThat(migrate()).isEqualTo(new MigrationReport(0, 0, 0, 0, List.of()));
  }

  @Test
  void whatWaitsIsExplained() {
    Document holder = tutorial.signUp("ada@example.com");
    Document taken = tutorial.signUp("Ada@example.com");
    Document broken = tutorial.signUp("no address");
    migrate();
    tutorial.signUp("late@example.com");
    List<UnsettledUser> listed = new ArrayList<>();

    long count = new UnsettledUsers(database).forEach(listed::add).await();

    assertThat(count).isEqualTo(3);
    assertThat(listed)
        .extracting(UnsettledUser::reason)
        .containsExactly(
            UnsettledUser.Reason.ADDRESS_TAKEN,
            UnsettledUser.Reason.NO_ADDRESS,
            UnsettledUser.Reason.NEXT_START);
    assertThat(listed.get(0).holder().orElseThrow().userId())
        .hasToString(holder.getString("user_id"));
    assertThat(listed.get(0).userId().orElseThrow()).hasToString(taken.getString("user_id"));
    assertThat(listed.get(1).documentId()).isEqualTo(broken.getObjectId("_id").toHexString());
  }

  private static ReadPosition objectIds() {
    return new ReadPosition(
        2, "$gte", new io.vertx.core.json.JsonObject().put("$oid", "0".repeat(24)));
  }

  private MigrationReport migrate() {
    database.createIndexes().await();
    return new Migration(database, HASHES, Clock.systemUTC()).run().await();
  }

  private Optional<StoredUser> byEmail(String email) {
    return users.findByEmail(EmailAddress.parse(email)).await();
  }
}
