package dev.latchkey.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts the documents that a command looks at, in a collection of 20,000. */
class QuicknessTest {
  private static final int DOCUMENTS = 20_000;
  private static final AtomicInteger VISITED = new AtomicInteger();
  private static final QuickBackend BACKEND = new CountingBackend();
  private static final EmbeddedChannel CHANNEL = new EmbeddedChannel();

  @BeforeAll
  static void fill() {
    run(
        new Document("createIndexes", "users")
            .append("indexes", List.of(unique("email"), unique("realm", "name"))));
    List<Document> documents =
        IntStream.range(0, DOCUMENTS)
            .mapToObj(
                i ->
                    new Document("_id", "id-" + i)
                        .append("email", "email-" + i)
                        .append("realm", "r")
                        .append("name", "name-" + i)
                        .append("version", 1))
            .toList();
    run(new Document("insert", "users").append("documents", documents));
  }

  @BeforeEach
  void countFromZero() {
    VISITED.set(0);
  }

  static Stream<Document> wholeKeysAndMore() {
    return Stream.of(
        new Document("_id", "id-7").append("version", 1),
        new Document("version", 1).append("_id", "id-7"),
        new Document("_id", new Document("$eq", "id-7")).append("version", 1),
        new Document("_id", new Document("$in", List.of("id-7"))).append("version", 1),
        new Document("email", "email-7").append("version", new Document("$gte", 1)),
        new Document("realm", "r").append("name", "name-7").append("version", 1),
        new Document("$and", List.of(new Document("_id", "id-7"), new Document("version", 1))));
  }

  @ParameterizedTest
  @MethodSource("wholeKeysAndMore")
  void findsWithoutAScan(Document filter) {
    assertThat(run(new Document("count", "users").append("query", filter)).get("n")).isEqualTo(1);
    assertThat(VISITED).hasValue(1);
  }

  @ParameterizedTest
  @MethodSource("wholeKeysAndMore")
  void updatesWithoutAScan(Document filter) {
    Document update = new Document("q", filter).append("u", set("seen", VISITED.get()));
    run(new Document("update", "users").append("updates", List.of(update)));
    assertThat(VISITED).hasValue(1);
  }

  @ParameterizedTest
  @MethodSource("wholeKeysAndMore")
  void findsAndModifiesWithoutAScan(Document filter) {
    Document answer =
        run(
            new Document("findAndModify", "users")
                .append("query", filter)
                .append("update", set("seen", 2)));
    assertThat(((Document) answer.get("value")).get("_id")).isEqualTo("id-7");
    assertThat(VISITED).hasValue(1);
  }

  @Test
  void deletesWithoutAScan() {
    Document filter = new Document("_id", "id-8").append("version", 1);
    Document delete = new Document("q", filter).append("limit", 1);
    Document answer = run(new Document("delete", "users").append("deletes", List.of(delete)));
    assertThat(answer.get("n")).isEqualTo(1);
    assertThat(VISITED).hasValue(1);
  }

  @Test
  void stillMatchesTheRestOfTheFilter() {
    Document stale = new Document("_id", "id-7").append("version", 2);
    assertThat(run(new Document("count", "users").append("query", stale)).get("n")).isEqualTo(0);
  }

  @Test
  void scansForAPartOfAKey() {
    Document filter = new Document("name", "name-7").append("version", 1);
    assertThat(run(new Document("count", "users").append("query", filter)).get("n")).isEqualTo(1);
    assertThat(VISITED).hasValueGreaterThan(DOCUMENTS / 2);
  }

  @Test
  void goesThroughTheDocumentsByIdWithoutReadingBehindTheLimit() {
    List<ObjectId> ids =
        IntStream.range(0, 1000).mapToObj(i -> new ObjectId("%024x".formatted(3 * i))).toList();
    List<Document> shuffled =
        new ArrayList<>(ids.stream().map(id -> new Document("_id", id)).toList());
    Collections.shuffle(shuffled);
    shuffled.add(new Document("_id", "a text"));
    shuffled.add(new Document("_id", 7));
    run(new Document("insert", "numbered").append("documents", shuffled));
    countFromZero();

    assertThat(idsFrom("$gte", ids.get(100))).isEqualTo(ids.subList(100, 110));
    assertThat(idsFrom("$gt", ids.get(100))).isEqualTo(ids.subList(101, 111));
    assertThat(idsFrom("$gt", ids.get(995))).isEqualTo(ids.subList(996, 1000));
    assertThat(idsFrom("$gte", "")).containsExactly("a text");
    assertThat(idsFrom("$gte", Long.MIN_VALUE)).containsExactly(7);
    assertThat(VISITED).hasValueLessThan(40);
  }

  private static List<Object> idsFrom(String operator, Object id) {
    Document answer =
        run(
            new Document("find", "numbered")
                .append("filter", new Document("_id", new Document(operator, id)))
                .append("sort", new Document("_id", 1))
                .append("limit", 10));
    return ((Collection<?>) ((Document) answer.get("cursor")).get("firstBatch"))
        .stream().map(found -> ((Document) found).get("_id")).toList();
  }

  private static Document run(Document command) {
    return BACKEND.handleCommand(CHANNEL, "db", command.keySet().iterator().next(), command);
  }

  private static Document set(String field, Object value) {
    return new Document("$set", new Document(field, value));
  }

  private static Document unique(String... fields) {
    Document key = new Document();
    Stream.of(fields).forEach(field -> key.append(field, 1));
    return new Document("key", key).append("name", String.join("_", fields)).append("unique", true);
  }

  private static final class CountingBackend extends QuickBackend {
    CountingBackend() {
      super(MVStore.open(null));
    }

    @Override
    QuickCollection collection(
        MongoDatabase database,
        String name,
        CollectionOptions options,
        MVMap<Object, Document> documents,
        MVMap<String, Object> sizes,
        CursorRegistry cursors) {
      return new QuickCollection(database, name, options, documents, sizes, cursors) {
        @Override
        protected boolean documentMatchesQuery(Document document, Document query) {
          VISITED.incrementAndGet();
          return super.documentMatchesQuery(document, query);
        }
      };
    }
  }
}
