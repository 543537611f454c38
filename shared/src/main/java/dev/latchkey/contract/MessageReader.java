package dev.latchkey.contract;

import dev.latchkey.account.InvalidValueException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/** Reads the members of a body; every complaint names the member and never repeats its value. */
final class MessageReader {
  private final JsonObject body;

  MessageReader(JsonObject body) {
    this.body = body;
  }

  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST} when the member is missing or not a
   *     text
   */
  String text(String member) {
    if (body.getValue(member) instanceof String text) {
      return text;
    }
    throw invalid(member, "must be a text");
  }

  <T> T parsed(String member, Function<String, T> parser) {
    try {
      return parser.apply(text(member));
    } catch (InvalidValueException e) {
      throw invalid(member, e.rule());
    }
  }

  /** As {@link #parsed}; none when the member is not there. */
  <T> Optional<T> optional(String member, Function<String, T> parser) {
    return body.containsKey(member) ? Optional.of(parsed(member, parser)) : Optional.empty();
  }

  /** False when the member is not there. */
  boolean flag(String member) {
    return flag(member, false);
  }

  boolean flag(String member, boolean whenAbsent) {
    if (!body.containsKey(member)) {
      return whenAbsent;
    }
    if (body.getValue(member) instanceof Boolean flag) {
      return flag;
    }
    throw invalid(member, "must be true or false");
  }

  Instant instant(String member) {
    try {
      return Instant.parse(text(member));
    } catch (DateTimeParseException e) {
      throw invalid(member, "must be an instant like 2026-01-31T12:00:00Z");
    }
  }

  long seconds(String member) {
    return whole(member, "must be a whole number of seconds");
  }

  long number(String member) {
    return whole(member, "must be a whole number, 0 or more");
  }

  private long whole(String member, String rule) {
    Object value = body.getValue(member);
    if (value instanceof Integer || value instanceof Long) {
      long number = ((Number) value).longValue();
      if (number >= 0) {
        return number;
      }
    }
    throw invalid(member, rule);
  }

  JsonObject object(String member) {
    if (body.getValue(member) instanceof JsonObject object) {
      return object;
    }
    throw invalid(member, "must be an object");
  }

  JsonArray array(String member) {
    if (body.getValue(member) instanceof JsonArray array) {
      return array;
    }
    throw invalid(member, "must be an array");
  }

  private static FailureException invalid(String member, String rule) {
    return new FailureException(Failure.INVALID_REQUEST, member + " " + rule);
  }
}
