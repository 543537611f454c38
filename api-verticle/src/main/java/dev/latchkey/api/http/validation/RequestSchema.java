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
      case "minLength" -> "must have at least " + rules.getValue(keyword) + " characters";
      case "maxLength" -> "must have at most " + rules.getValue(keyword) + " characters";
      default -> "must be what the schema says";
    };
  }

  /**
   * Lengths count as the value types count them: composed (NFC), and without the white space around
   * names and addresses. Otherwise the schema would refuse what they accept.
   */
  private static JsonObject asCounted(JsonObject values) {
    JsonObject counted = new JsonObject();
    values.forEach(
        member ->
            counted.put(
                member.getKey(),
                member.getValue() instanceof String text
                    ? counted(member.getKey(), text)
                    : member.getValue()));
    return counted;
  }

  private static String counted(String member, String text) {
    return Normalizer.normalize(
        member.equals("password") ? text : text.strip(), Normalizer.Form.NFC);
  }
}
