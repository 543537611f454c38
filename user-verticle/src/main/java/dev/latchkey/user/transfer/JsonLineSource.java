package dev.latchkey.user.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a JSON object a line. Empty lines are passed over. */
final class JsonLineSource implements RowSource {
  private static final String NO_OBJECT = "is not one JSON object with distinct members";

  // Names are the file's: a table of them that outlives a row can be filled.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Lines lines;

  JsonLineSource(InputStream in) {
    this.lines = new Lines(in);
  }

  @Override
  public Optional<Row> next() throws IOException {
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      if (line.get().problem() != null || !line.get().text().isBlank()) {
        return line.map(JsonLineSource::row);
      }
    }
    return Optional.empty();
  }

  private static Row row(Lines.Line line) {
    String problem = line.problem();
    if (problem != null) {
      return Row.broken(line.number(), "the line " + problem);
    }
    try (JsonParser parser = FACTORY.createParser(line.text())) {
      return Row.of(line.number(), members(parser));
    } catch (IOException e) {
      return Row.broken(line.number(), "the line " + NO_OBJECT);
    }
  }

  private static Map<String, Object> members(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException(NO_OBJECT);
    }
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      switch (parser.nextToken()) {
        case VALUE_NULL -> {}
        case VALUE_STRING -> members.put(name, parser.getText());
        case VALUE_TRUE, VALUE_FALSE -> members.put(name, parser.getBooleanValue());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> members.put(name, parser.getDecimalValue());
        default -> {
          parser.skipChildren();
          members.put(name, Map.of());
        }
      }
    }
    if (parser.nextToken() != null) {
      throw new IOException(NO_OBJECT);
    }
    return members;
  }
}
