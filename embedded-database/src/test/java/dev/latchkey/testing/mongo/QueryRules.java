package dev.latchkey.testing.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Watches the commands that a driver sends, and says which break the house's rules for queries.
 *
 * <ul>
 *   <li>A filter holds the whole key of {@code _id} or of a unique index; or filter and sort are
 *       served by an index whose fields follow equality, sort, range. Directions are not compared.
 *   <li>A command is in MongoDB's Stable API, version 1, or is part of the handshake.
 * </ul>
 */
public final class QueryRules implements CommandListener {
  private static final BsonDocument NONE = new BsonDocument();

  private final Map<String, List<List<String>>> unique = new HashMap<>();
  private final Map<String, List<List<String>>> ordered = new HashMap<>();
  private final Set<String> mayScan = new HashSet<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();

  private QueryRules() {}

  /** The unique indexes of each collection, each as its fields in order, without {@code _id}. */
  public static QueryRules forIndexes(Map<String, List<List<String>>> uniqueIndexes) {
    QueryRules rules = new QueryRules();
    rules.unique.putAll(uniqueIndexes);
    return rules;
  }

  /** Declares an index that is not unique. */
  public QueryRules withIndex(String collection, String... fields) {
    ordered.computeIfAbsent(collection, name -> new ArrayList<>()).add(List.of(fields));
    return this;
  }

  /**
   * Lets queries on this collection scan, such as one that lists a handful of documents at start.
   *
   * @param why for the reader
   */
  public QueryRules mayScan(String collection, String why) {
    if (why.isBlank()) {
      throw new IllegalArgumentException("Say why " + collection + " may be scanned.");
    }
    mayScan.add(collection);
    return this;
  }

  /** What has broken a rule, a sentence each; empty when nothing has. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    String name = event.getCommandName();
    BsonDocument command = event.getCommand();
    if (!StableApi.holds(name)) {
      violations.add("The command " + name + " is not in the Stable API: " + command.toJson());
    }
    try {
      checkQueries(name, command);
    } catch (RuntimeException e) {
      // The driver only logs what a listener throws.
      violations.add("The command " + name + " cannot be checked (" + e + "): " + command.toJson());
    }
  }

  private void checkQueries(String name, BsonDocument command) {
    switch (name) {
      case "find" -> check(command, name, at(command, "filter"), at(command, "sort"));
      case "count" -> check(command, name, at(command, "query"), NONE);
      case "findAndModify" -> check(command, name, at(command, "query"), at(command, "sort"));
      case "update" -> checkEach(command, name, "updates");
      case "delete" -> checkEach(command, name, "deletes");
      case "aggregate" -> checkPipeline(command);
      default -> {}
    }
  }

  private void checkEach(BsonDocument command, String name, String writes) {
    for (BsonValue write : command.getArray(writes, new BsonArray())) {
      check(command, name, at(write.asDocument(), "q"), NONE);
    }
  }

  /** An index serves only what a pipeline begins with. */
  private void checkPipeline(BsonDocument command) {
    if (!command.get("aggregate").isString()) {
      return;
    }
    List<BsonValue> stages = command.getArray("pipeline");
    BsonDocument filter = stages.isEmpty() ? NONE : at(stages.get(0).asDocument(), "$match");
    BsonDocument sort = stages.size() < 2 ? NONE : at(stages.get(1).asDocument(), "$sort");
    check(command, "aggregate", filter, sort);
  }

  private void check(BsonDocument command, String name, BsonDocument filter, BsonDocument sort) {
    String collection = command.getString(name).getValue();
    if (!mayScan.contains(collection) && !isServed(collection, filter, sort)) {
      violations.add(
          "%s on %s is served by no index: filter %s, sort %s"
              .formatted(name, collection, filter.toJson(), sort.toJson()));
    }
  }

  private boolean isServed(String collection, BsonDocument filter, BsonDocument sort) {
    if (filter.containsKey("$or")) {
      return filter.getArray("$or").stream()
          .allMatch(branch -> isServed(collection, with(branch.asDocument(), filter), sort));
    }
    QueryShape shape = QueryShape.of(filter, sort);
    List<List<String>> keys = new ArrayList<>(unique.getOrDefault(collection, List.of()));
    keys.add(List.of("_id"));
    return keys.stream().anyMatch(shape::fixes)
        || keys.stream().anyMatch(shape::isServedBy)
        || ordered.getOrDefault(collection, List.of()).stream().anyMatch(shape::isServedBy);
  }

  private static BsonDocument with(BsonDocument branch, BsonDocument filter) {
    BsonDocument both = new BsonDocument();
    both.putAll(filter);
    both.remove("$or");
    both.putAll(branch);
    return both;
  }

  private static BsonDocument at(BsonDocument document, String member) {
    return document.containsKey(member) ? document.getDocument(member) : NONE;
  }
}
