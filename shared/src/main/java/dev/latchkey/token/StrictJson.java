package dev.latchkey.token;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads one JSON object, and nothing that two readers could understand differently: a member that
 * comes twice (RFC 7515, section 4), bytes that are not UTF-8, or anything after the object.
 * Vert.x's own reader takes the last of two members and repairs wrong bytes.
 */
final class StrictJson {
  private static final int MAX_DEPTH = 8;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(20)
                  .build())
          .build();

  private StrictJson() {}

  /**
   * Reads an object.
   *
   * @param part what is read, for the refusal
   * @throws RefusedTokenException for anything but one unambiguous object
   */
  static JsonObject object(byte[] utf8, String part) throws RefusedTokenException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      checkUnambiguous(text);
      return new JsonObject(text);
    } catch (CharacterCodingException e) {
      throw new RefusedTokenException("the " + part + " is not UTF-8");
    } catch (IOException | DecodeException e) {
      throw new RefusedTokenException(
          "the " + part + " is not one JSON object with distinct members");
    }
  }

  private static void checkUnambiguous(String text) throws IOException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("it is no object");
      }
      parser.skipChildren();
      if (parser.nextToken() != null) {
        throw new IOException("something follows the object");
      }
    }
  }
}
