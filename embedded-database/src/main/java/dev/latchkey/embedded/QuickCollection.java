package dev.latchkey.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/**
 * A collection that lets a unique index answer a filter which holds the index's whole key and more,
 * and that goes through its documents by {@code _id} from where a filter says.
 *
 * <p>The server's own uses an index only for a filter with exactly its fields, and scans otherwise.
 * Everything that looks for documents (find, count, update, delete, find-and-modify) comes through
 * {@link #queryDocuments}; aggregation does not, and always scans.
 */
class QuickCollection extends H2Collection {
  private final MVMap<Object, Document> documents;

  QuickCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Document> documents,
      MVMap<String, Object> sizes,
      CursorRegistry cursors) {
    super(database, name, options, documents, sizes, cursors);
    this.documents = documents;
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      Document orderBy,
      int numberToSkip,
      int limit,
      int batchSize,
      Document fieldSelector) {
    for (Index<Object> index : getIndexes()) {
      Optional<Document> key = IndexedKey.of(index, query);
      if (key.isPresent()) {
        Iterable<Object> candidates = index.getPositions(key.get());
        return matchDocuments(
            query, candidates, orderBy, numberToSkip, limit, batchSize, fieldSelector);
      }
    }
    Optional<KeyRange> range = KeyRange.of(query, orderBy);
    if (range.isPresent()) {
      // What is in order already is not sorted, and nothing behind the limit is read.
      Document sort = range.get().isOrdered() ? null : orderBy;
      return matchDocumentsFromStream(
          range.get().of(documents), query, sort, numberToSkip, limit, batchSize, fieldSelector);
    }
    return super.queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
  }

  /**
   * Copies what was found. An update works on the document that it finds, in place: without the
   * copy, an answer that is being written elsewhere would have some of its members old, some new.
   */
  @Override
  protected QueryResult createQueryResult(List<Document> found, int batchSize) {
    return super.createQueryResult(found.stream().map(Document::cloneDeeply).toList(), batchSize);
  }
}
