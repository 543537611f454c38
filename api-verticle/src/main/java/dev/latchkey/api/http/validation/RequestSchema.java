package dev.latchkey.api.http.validation;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.json.schema.Validator;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schema of one kind of request: a flat object of texts. */
final class RequestSchema {
  /** Basic output lists every error with the member it is about; the default output does not. */
  private static final JsonSchemaOptions OPTIONS =
      new JsonSchemaOptions()
          .setBaseUri("urn:latchkey:schema")
          .setDraft(Draft.DRAFT202012)
          .setOutputFormat(OutputFormat.Basic);

  /** Units of text that composing makes one code point of, at most, in any language's words. */
  private static final int MOST_COMPOSED = 4;

  /** No word in any language has more marks on a letter (UAX #15, Stream-Safe Text Format). */
  private static final int MOST_MARKS = 30;

  private final JsonObject schema;
  private final SchemaRepository repository;
  private final Validator validator;

  RequestSchema(JsonObject schema) {
    this.schema = schema;
    this.repository = SchemaRepository.create(OPTIONS);
    this.validator = repository.validator(JsonSchema.of(schema.copy()));
  }

  SchemaRepository repository() {
    return repository;
  }

  /** Each wrong member, and what it must be. */
  Map<String, String> wrongMembers(JsonObject values) {
    OutputUnit result = validator.validate(asCounted(values));
    Map<String, String> wrong = new TreeMap<>();
    if (!Boolean.TRUE.equals(result.getValid())) {
      for (Object required : schema.getJsonArray("required")) {
        if (!values.containsKey((String) required)) {
          wrong.put((String) required, "must be there");
        }
      }
      List<OutputUnit> errors = result.getErrors() == null ? List.of() : result.getErrors();
      errors.forEach(error -> addTo(wrong, error));
    }
    return wrong;
  }

  private void addTo(Map<String, String> wrong, OutputUnit error) {
    String[] place = error.getInstanceLocation().split("/", -1);
    String keyword = error.getKeywordLocation().replaceFirst(".*/", "");
    if (place.length == 2 && !keyword.equals("properties")) {
      wrong.putIfAbsent(place[1], rule(place[1], keyword));
    }
  }

  private String rule(String member, String keyword) {
    JsonObject rules = schema.getJsonObject("properties").getJsonObject(member);
    return switch (keyword) {
      case "type" -> "must be a text";
      case "minLength" ->
          rules.getInteger(keyword) == 1
              ? "must not be empty"
              : "must have at least " + rules.getValue(keyword) + " characters";
      case "maxLength" -> "must have at most " + rules.getValue(keyword) + " characters";
      case "enum" -> "must be true or false";
      default -> "must be what the schema says";
    };
  }

  /**
   * Lengths count as the value types count them: composed (NFC), and without the white space around
   * names and addresses. Otherwise the schema would refuse what they accept. Members that the
   * schema does not know are left out: nobody reads them.
   */
  private JsonObject asCounted(JsonObject values) {
    JsonObject counted = new JsonObject();
    for (String member : schema.getJsonObject("properties").fieldNames()) {
      if (values.containsKey(member)) {
        Object value = values.getValue(member);
        counted.put(member, value instanceof String text ? counted(member, text) : value);
      }
    }
    return counted;
  }

  /**
   * Composing takes time that grows with the square of the marks on a letter. What is too long in
   * any case, or piles up marks, is counted as it is.
   */
  private String counted(String member, String text) {
    int most = schema.getJsonObject("properties").getJsonObject(member).getInteger("maxLength");
    if (text.length() > MOST_COMPOSED * most || pilesUpMarks(text)) {
      return text;
    }
    return Normalizer.normalize(
        member.equals("password") ? text : text.strip(), Normalizer.Form.NFC);
  }

  private static boolean pilesUpMarks(String text) {
    int marks = 0;
    for (int i = 0; i < text.length() && marks <= MOST_MARKS; i++) {
      int type = Character.getType(text.charAt(i));
      boolean mark =
          type == Character.NON_SPACING_MARK
              || type == Character.COMBINING_SPACING_MARK
              || type == Character.ENCLOSING_MARK
              // A mark outside the first plane comes as two of these.
              || type == Character.SURROGATE;
      marks = mark ? marks + 1 : 0;
    }
    return marks > MOST_MARKS;
  }
}
