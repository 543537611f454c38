package dev.latchkey.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a question can mean that goes through a collection by {@code _id}. The file keeps
 * numbers first, then texts, and ObjectIds beside each other, these in MongoDB's order.
 *
 * @param beginning the lowest that can match, of one type; MongoDB compares only within a type
 */
record KeyRange(Object beginning) {
  private static final String ID = "_id";

  /**
   * The range, when the filter has a lower bound ({@code $gt}, {@code $gte}) and the order is that
   * of {@code _id} and nothing else.
   */
  static Optional<KeyRange> of(Document query, @Nullable Document orderBy) {
    if (orderBy == null
        || !orderBy.keySet().equals(Set.of(ID))
        || !(orderBy.get(ID) instanceof Number direction)
        || direction.intValue() != 1
        || !(query.get(ID) instanceof Document bounds)) {
      return Optional.empty();
    }
    return Stream.of("$gt", "$gte")
        .map(bounds::get)
        .filter(Objects::nonNull)
        .filter(
            bound ->
                List.of(ObjectId.class, String.class, Number.class).stream()
                    .anyMatch(type -> type.isInstance(bound)))
        .findFirst()
        .map(KeyRange::new);
  }

  /** Whether the file's order is the one that was asked for. */
  boolean isOrdered() {
    return beginning instanceof ObjectId;
  }

  /** The documents in it, in the file's order. */
  Stream<Document> of(MVMap<Object, Document> documents) {
    Cursor<Object, Document> cursor =
        beginning instanceof Number ? documents.cursor(null) : documents.cursor(beginning);
    return Stream.generate(() -> cursor.hasNext() ? cursor.next() : null)
        .takeWhile(this::isOfItsType)
        .map(id -> cursor.getValue());
  }

  private boolean isOfItsType(@Nullable Object id) {
    return beginning instanceof Number ? id instanceof Number : beginning.getClass().isInstance(id);
  }
}
