package dev.latchkey.user.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import dev.latchkey.testing.mongo.QueryRules;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.MongoClient;
import io.vertx.ext.mongo.impl.config.MongoClientOptionsParser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The database as the program opens it, with somebody who reads along: every command of every test
 * class that has this extension keeps the rules for queries.
 */
public final class WatchedDatabase implements AfterAllCallback {
  private static final QueryRules RULES = rules();

  /** In place of {@link Database#open}. */
  public static Database open(Vertx vertx, MongoSettings settings) {
    JsonObject config = settings.toClientConfig();
    MongoClientSettings watched =
        MongoClientSettings.builder(new MongoClientOptionsParser(vertx, config).settings())
            .addCommandListener(RULES)
            .build();
    return Database.on(
        MongoClient.createWithMongoSettings(vertx, config, UUID.randomUUID().toString(), watched));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    assertThat(RULES.violations()).as("queries that break the rules").isEmpty();
  }

  private static QueryRules rules() {
    QueryRules rules =
        QueryRules.forIndexes(uniqueIndexes())
            .mayScan(
                SigningKeyStore.COLLECTION, "a handful of documents, listed every some seconds");
    for (LookupIndex index : LookupIndex.values()) {
      rules.withIndex(index.collection(), index.fields().toArray(String[]::new));
    }
    return rules;
  }

  private static Map<String, List<List<String>>> uniqueIndexes() {
    return Arrays.stream(UniqueIndex.values())
        .collect(
            Collectors.groupingBy(
                UniqueIndex::collection,
                Collectors.mapping(index -> List.of(index.field()), Collectors.toList())));
  }
}
