package dev.latchkey.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The server's own back end, with every collection a {@link QuickCollection}. */
class QuickBackend extends H2Backend {
  QuickBackend(MVStore store) {
    super(store);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String databaseName) {
    return new QuickDatabase(databaseName, getCursorRegistry());
  }

  /** Opens one collection; a test overrides it to count what is visited. */
  QuickCollection collection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Document> documents,
      MVMap<String, Object> sizes,
      CursorRegistry cursors) {
    return new QuickCollection(database, name, options, documents, sizes, cursors);
  }

  /** An inner class, since the superclass opens collections before a field of ours is set. */
  private final class QuickDatabase extends H2Database {
    QuickDatabase(String name, CursorRegistry cursors) {
      super(name, getMvStore(), cursors);
    }

    /** The superclass opens the map by its name, and gets the one that is open already. */
    @Override
    protected Index<Object> openOrCreateUniqueIndex(
        String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
      open(getFullCollectionNamespace(collectionName) + "._index_" + indexName);
      return super.openOrCreateUniqueIndex(collectionName, indexName, keys, sparse);
    }

    private <K, V> MVMap<K, V> open(String mapName) {
      MVMap.Builder<K, V> builder = new MVMap.Builder<>();
      builder.setKeyType(new FileType());
      builder.setValueType(new FileType());
      return getMvStore().openMap(mapName, builder);
    }

    /** The map names are those of {@link H2Database}, which drops and renames them. */
    @Override
    protected MongoCollection<Object> openOrCreateCollection(
        String collectionName, CollectionOptions options) {
      String namespace = getFullCollectionNamespace(collectionName);
      return collection(
          this,
          collectionName,
          options,
          open("databases." + namespace),
          getMvStore().openMap("meta." + namespace),
          cursorRegistry);
    }
  }
}
