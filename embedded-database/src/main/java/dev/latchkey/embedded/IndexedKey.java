package dev.latchkey.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of a filter that is the whole key of a unique index. */
final class IndexedKey {
  private IndexedKey() {}

  /**
   * The key, when the index can answer it: every document that the filter matches is then among
   * those the index finds. Members of {@code $and} count, since that is how the driver's {@code
   * Filters.and} writes them.
   */
  static Optional<Document> of(Index<Object> index, Document query) {
    if (!index.isUnique()) {
      return Optional.empty();
    }
    Document key = new Document();
    for (IndexKey field : index.getKeys()) {
      Object value = valueOf(field.getKey(), query);
      if (value == null) {
        return Optional.empty();
      }
      key.put(field.getKey(), value);
    }
    return index.canHandle(key) ? Optional.of(key) : Optional.empty();
  }

  private static @Nullable Object valueOf(String field, Document query) {
    Object value = plain(query.get(field));
    if (value == null && query.get("$and") instanceof Collection<?> all) {
      for (Object part : all) {
        if (value == null && part instanceof Document document) {
          value = valueOf(field, document);
        }
      }
    }
    return value;
  }

  /** Null for what an index entry does not settle: null, a list, a regular expression, a range. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value == null || value instanceof Collection || value instanceof BsonRegularExpression) {
      return null;
    }
    if (!(value instanceof Document document)) {
      return value;
    }
    if (document.keySet().equals(Set.of("$eq"))) {
      return plain(document.get("$eq"));
    }
    if (document.keySet().equals(Set.of("$in")) && document.get("$in") instanceof List<?> any) {
      boolean settled =
          any.stream().noneMatch(one -> one instanceof Document || plain(one) == null);
      return settled ? document : null;
    }
    return document.keySet().stream().noneMatch(name -> name.startsWith("$")) ? document : null;
  }
}
