package dev.latchkey.testing.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class QueryRulesTest {
  @AutoClose private static final TestDatabase DATABASE = TestDatabase.create();

  private final QueryRules rules =
      QueryRules.forIndexes(Map.of("users", List.of(List.of("email"), List.of("realm", "name"))))
          .withIndex("users", "state", "created_at", "age")
          .mayScan("signing_keys", "a handful, listed at start");

  @AutoClose
  private final MongoClient client =
      MongoClients.create(
          MongoClientSettings.builder()
              .applyConnectionString(new ConnectionString(DATABASE.uri()))
              .addCommandListener(rules)
              .build());

  private final MongoDatabase database = client.getDatabase(DATABASE.name());
  private final MongoCollection<Document> users = database.getCollection("users");

  @Test
  void allowsAWholeKeyAndMore() {
    users.insertOne(new Document("email", "a@example.com"));
    users.find(Filters.eq("_id", 1)).first();
    users.find(Filters.in("_id", 1, 2)).first();
    users.find(Filters.or(Filters.eq("_id", 1), Filters.eq("email", "b"))).first();
    users.updateOne(
        Filters.and(Filters.eq("email", "b"), Filters.lt("version", 3)), Updates.set("x", 1));
    users.findOneAndDelete(new Document("realm", "r").append("name", "n").append("version", 1));
    users.deleteMany(new Document("email", "b"));
    users.countDocuments(new Document("email", "b"));

    assertThat(rules.violations()).isEmpty();
  }

  @Test
  void allowsWhatAnIndexServesInEqualitySortRangeOrder() {
    users
        .find(new Document("state", "on").append("age", new Document("$gt", 1)))
        .sort(new Document("created_at", -1))
        .first();
    users.find().sort(new Document("_id", 1)).first();
    users.find(new Document("_id", new Document("$gt", 5))).sort(new Document("_id", 1)).first();

    assertThat(rules.violations()).isEmpty();
  }

  @Test
  void catchesAScan() {
    users.find().first();
    users.find(new Document("version", 1)).first();
    users.updateMany(new Document("version", 1), Updates.set("x", 1));
    users.deleteMany(new Document());
    users.findOneAndDelete(new Document("version", 1));
    users.countDocuments();
    users.find(Filters.or(Filters.eq("_id", 1), Filters.eq("version", 1))).first();

    assertThat(rules.violations())
        .hasSize(7)
        .contains("find on users is served by no index: filter {\"version\": 1}, sort {}");
  }

  @Test
  void catchesAPartOfAUniqueKey() {
    users.find(new Document("realm", "r").append("version", 1)).first();
    users.find(new Document("realm", "r").append("name", new Document("$ne", "n"))).first();

    assertThat(rules.violations()).singleElement().asString().contains("\"version\": 1");
  }

  @Test
  void catchesASortOrARangeThatTheIndexDoesNotFollow() {
    users.find(new Document("state", "on")).sort(new Document("age", 1)).first();
    users.find(new Document("created_at", new Document("$gt", 1))).first();
    users
        .find(new Document("email", new Document("$regex", "^a")))
        .sort(new Document("x", 1))
        .first();

    assertThat(rules.violations()).hasSize(3);
  }

  @Test
  void catchesACommandOutsideTheStableApi() {
    assertThatThrownBy(() -> database.runCommand(new Document("unheardOf", 1))).isNotNull();
    users.distinct("email", String.class).first();

    assertThat(rules.violations())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("The command unheardOf is not in the Stable API"),
            second ->
                assertThat(second).startsWith("The command distinct is not in the Stable API"));
  }

  @Test
  void allowsAScanOnlyWhereItIsDeclared() {
    database.getCollection("signing_keys").find().first();

    assertThat(rules.violations()).isEmpty();
  }
}
