package dev.latchkey.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerApi;
import com.mongodb.ServerApiVersion;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Latchkey relies on, asked as in production: Stable API, strict, and write concern majority.
 */
class ServerContractTest {
  @TempDir private Path directory;
  private EmbeddedDatabase database;
  private MongoClient client;
  private MongoCollection<Document> users;

  @BeforeEach
  void open() {
    database = EmbeddedDatabase.open(directory, Durability.WITHIN_A_SECOND);
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(database.connectionUri()))
                .serverApi(ServerApi.builder().version(ServerApiVersion.V1).strict(true).build())
                .writeConcern(WriteConcern.MAJORITY)
                .retryWrites(true)
                .build());
    users = client.getDatabase("test").getCollection("users");
  }

  @AfterEach
  void close() {
    client.close();
    database.close();
  }

  @Test
  void oneOfManyConcurrentInsertsOfAKeySucceeds() throws Exception {
    users.createIndex(new Document("email", 1), new IndexOptions().unique(true));
    ExecutorService racers = Executors.newFixedThreadPool(8);
    for (int round = 0; round < 50; round++) {
      String email = "email-" + round;
      Callable<ErrorCategory> insert = () -> outcomeOf(new Document("email", email));
      List<Future<ErrorCategory>> outcomes = racers.invokeAll(Collections.nCopies(8, insert));

      List<ErrorCategory> known = new ArrayList<>();
      for (Future<ErrorCategory> outcome : outcomes) {
        known.add(outcome.get());
      }
      assertThat(known).containsOnlyOnce(ErrorCategory.UNCATEGORIZED);
      assertThat(Collections.frequency(known, ErrorCategory.DUPLICATE_KEY)).isEqualTo(7);
    }
    racers.shutdown();
    assertThat(users.countDocuments()).isEqualTo(50);
  }

  /** {@code UNCATEGORIZED} stands for success. */
  private ErrorCategory outcomeOf(Document document) {
    try {
      users.insertOne(document);
      return ErrorCategory.UNCATEGORIZED;
    } catch (MongoWriteException e) {
      assertThat(e.getCode()).isEqualTo(11000);
      return e.getError().getCategory();
    }
  }

  @Test
  void aSparseUniqueIndexLeavesOutDocumentsWithoutTheField() {
    users.createIndex(new Document("phone", 1), new IndexOptions().unique(true).sparse(true));
    users.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
    users.insertOne(new Document("_id", 3).append("phone", "1"));

    assertThatThrownBy(() -> users.insertOne(new Document("_id", 4).append("phone", "1")))
        .isInstanceOf(MongoWriteException.class);
    assertThat(users.countDocuments()).isEqualTo(3);
  }

  @Test
  void creatingAnIndexTwiceIsCreatingItOnce() {
    for (int i = 0; i < 2; i++) {
      users.createIndex(new Document("email", 1), new IndexOptions().unique(true));
      users.createIndex(new Document("created_at", 1));
      users.insertOne(new Document("email", "email-" + i));
    }

    assertThat(users.listIndexes()).hasSize(3);
  }

  @Test
  void aReaderNeverSeesHalfAnUpdate() throws Exception {
    users.insertOne(
        new Document("_id", 1).append("a", 0).append("b", "x".repeat(10_000)).append("c", 0));
    ExecutorService writer = Executors.newSingleThreadExecutor();
    Future<?> writing =
        writer.submit(
            () ->
                IntStream.range(1, 500)
                    .forEach(
                        i ->
                            users.updateOne(
                                new Document("_id", 1),
                                Updates.combine(Updates.set("a", i), Updates.set("c", i)))));
    while (!writing.isDone()) {
      Document seen = users.find(new Document("_id", 1)).first();
      assertThat(seen.get("a")).isEqualTo(seen.get("c"));
    }
    writing.get();
    writer.shutdown();
  }
}
