package dev.latchkey.api.http.validation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.latchkey.api.http.problem.FieldError;
import dev.latchkey.api.http.problem.InvalidRequestException;
import dev.latchkey.api.http.problem.MalformedBodyException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object for its texts. Vert.x's own reader takes the last of two equal members and
 * repairs wrong UTF-8; here the first is refused by name and the second as malformed. What is
 * inside of arrays and objects is checked for being JSON and dropped: no member of ours is one.
 */
final class JsonMembers {
  private static final int MAX_DEPTH = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private JsonMembers() {}

  static JsonObject read(Buffer body) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(body.getBytes());
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      try (JsonParser parser = FACTORY.createParser(text)) {
        return object(parser);
      }
    } catch (IOException e) {
      throw new MalformedBodyException("The body must be a JSON object in UTF-8.");
    }
  }

  private static JsonObject object(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new MalformedBodyException("The body must be a JSON object.");
    }
    Map<String, Object> members = new LinkedHashMap<>();
    Set<String> repeated = new TreeSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Object value = value(parser);
      if (members.containsKey(name)) {
        repeated.add(name);
      }
      members.put(name, value);
    }
    if (parser.nextToken() != null) {
      throw new MalformedBodyException("The body must be one JSON object and nothing after it.");
    }
    refuse(repeated);
    return new JsonObject(members);
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.nextToken()) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NULL -> null;
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case START_OBJECT -> skipped(parser, new JsonObject());
      case START_ARRAY -> skipped(parser, new JsonArray());
      // A number: which one does not matter, since no member of ours is one.
      default -> 0;
    };
  }

  private static Object skipped(JsonParser parser, Object empty) throws IOException {
    parser.skipChildren();
    return empty;
  }

  private static void refuse(Set<String> repeated) {
    if (!repeated.isEmpty()) {
      throw new InvalidRequestException(
          repeated.stream().map(name -> new FieldError(name, "must be there only once")).toList());
    }
  }
}
