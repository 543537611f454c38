package dev.latchkey.user.store;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** A point in time as vertx-mongo-client reads and writes MongoDB's dates: in milliseconds. */
final class MongoDate {
  private static final String DATE = "$date";

  private MongoDate() {}

  static JsonObject of(Instant time) {
    return new JsonObject().put(DATE, time.toString());
  }

  static boolean isOne(JsonObject value) {
    return value.getValue(DATE) instanceof String;
  }

  static Instant read(JsonObject date) {
    return Instant.parse(date.getString(DATE));
  }
}
