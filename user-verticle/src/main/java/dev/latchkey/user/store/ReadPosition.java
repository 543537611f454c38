package dev.latchkey.user.store;

import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * How far somebody has read a collection by {@code _id}. A range holds ids of one type only, so the
 * types follow each other: numbers, texts, ObjectIds.
 *
 * @param type which of the types of {@code _id}
 * @param operator for the next question
 * @param id what to compare with
 */
public record ReadPosition(int type, String operator, Object id) {
  /** The lowest value of each type, in MongoDB's order of types. */
  private static final List<Object> BEGINNINGS =
      List.of(Long.MIN_VALUE, "", UserDocument.objectId("0".repeat(24)));

  /** Before the first document. */
  public static final ReadPosition START = at(0);

  private static ReadPosition at(int type) {
    return new ReadPosition(type, "$gte", BEGINNINGS.get(type));
  }

  boolean isAmongObjectIds() {
    return type == BEGINNINGS.size() - 1;
  }

  JsonObject condition() {
    return new JsonObject().put(operator, id);
  }

  ReadPosition behind(Object lastId) {
    return new ReadPosition(type, "$gt", lastId);
  }

  ReadPosition nextType() {
    return at(type + 1);
  }
}
