package dev.latchkey.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import dev.latchkey.testing.mongo.EmbeddedProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ends the server as {@code kill -9} does, while several clients write, the moment one is answered.
 */
class KillTest {
  private static final int ROUNDS = 8;
  private static final int WRITERS = 6;

  @TempDir private Path directory;

  private final Set<String> tried = ConcurrentHashMap.newKeySet();
  private final Set<String> inserted = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> versions = new ConcurrentHashMap<>();
  private final Set<String> deleted = ConcurrentHashMap.newKeySet();

  @ParameterizedTest
  @EnumSource
  void holdsWhatItAcknowledgedAndNoHalves(Durability durability) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      writeUntilKilled(durability, round, 20 + 37 * round);
      check(durability);
    }
    assertThat(inserted).hasSizeGreaterThan(ROUNDS * 10);
  }

  private void writeUntilKilled(Durability durability, int round, int answers) throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try (EmbeddedProcess server = EmbeddedProcess.start(directory, durability);
        MongoClient client = MongoClients.create(server.uri())) {
      MongoCollection<Document> users = users(client);
      CountDownLatch answered = new CountDownLatch(answers);
      for (int writer = 0; writer < WRITERS; writer++) {
        String name = round + "-" + writer + "-";
        writers.execute(() -> writeUntilItFails(users, name, answered));
      }
      assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
      server.kill();
      writers.shutdown();
      assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Records what was acknowledged, each after its answer. */
  private void writeUntilItFails(
      MongoCollection<Document> users, String name, CountDownLatch answered) {
    try {
      for (int i = 0; true; i++) {
        String id = name + i;
        tried.add(id);
        users.insertOne(new Document("_id", id).append("email", "of-" + id).append("version", 0));
        inserted.add(id);
        answered.countDown();
        users.updateOne(
            Filters.and(Filters.eq("_id", id), Filters.eq("version", 0)),
            Updates.inc("version", 1));
        versions.put(id, 1);
        answered.countDown();
        if (i % 3 == 0) {
          inserted.remove(id);
          users.deleteOne(Filters.eq("_id", id));
          deleted.add(id);
        }
      }
    } catch (MongoException e) {
      // The server has been killed.
    }
  }

  private void check(Durability durability) {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory, durability);
        MongoClient client = MongoClients.create(database.connectionUri())) {
      MongoCollection<Document> users = users(client);
      Map<String, Document> found = new HashMap<>();
      users.find().forEach(document -> found.put(document.getString("_id"), document));

      assertThat(found.keySet()).containsAll(inserted).doesNotContainAnyElementsOf(deleted);
      versions.forEach(
          (id, version) -> {
            if (found.containsKey(id)) {
              assertThat(found.get(id).getInteger("version")).isEqualTo(version);
            }
          });
      checkIndexes(users, found);
    }
  }

  /** Each e-mail is either found and taken, or free. What was free stays out of the next round. */
  private void checkIndexes(MongoCollection<Document> users, Map<String, Document> found) {
    List<Document> free = new ArrayList<>();
    for (String id : tried) {
      Document probe = new Document("_id", "probe-" + id).append("email", "of-" + id);
      if (found.containsKey(id)) {
        assertThat(users.find(Filters.eq("email", "of-" + id)).first()).isEqualTo(found.get(id));
        assertThatThrownBy(() -> users.insertOne(probe))
            .isInstanceOfAny(MongoWriteException.class, DuplicateKeyException.class);
      } else {
        users.insertOne(probe);
        free.add(probe);
      }
    }
    free.forEach(probe -> users.deleteOne(Filters.eq("_id", probe.get("_id"))));
    tried.removeIf(id -> !found.containsKey(id));
    inserted.addAll(found.keySet());
  }

  private static MongoCollection<Document> users(MongoClient client) {
    MongoCollection<Document> users = client.getDatabase("test").getCollection("users");
    users.createIndex(new Document("email", 1), new IndexOptions().unique(true));
    return users;
  }
}
