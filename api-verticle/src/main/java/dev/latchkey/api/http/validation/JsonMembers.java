package dev.latchkey.api.http.validation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.latchkey.api.http.problem.MalformedBodyException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object for its texts. Vert.x's own reader takes the last of two equal members and
 * repairs wrong UTF-8; neither is silent here. What is inside of arrays and objects is checked for
 * being JSON and dropped: no member of ours is one.
 */
final class JsonMembers {
  private static final int MAX_DEPTH = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // Names are the client's: a table of them that outlives the request can be filled, and
          // colliding ones make it throw.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private JsonMembers() {}

  static void read(Buffer body, RequestMembers members) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(body.getBytes());
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      try (JsonParser parser = FACTORY.createParser(text)) {
        object(parser, members);
      }
    } catch (IOException e) {
      throw new MalformedBodyException("The body must be a JSON object in UTF-8.");
    }
  }

  private static void object(JsonParser parser, RequestMembers members) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new MalformedBodyException("The body must be a JSON object.");
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      members.add(parser.currentName(), value(parser));
    }
    if (parser.nextToken() != null) {
      throw new MalformedBodyException("The body must be one JSON object and nothing after it.");
    }
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
}
