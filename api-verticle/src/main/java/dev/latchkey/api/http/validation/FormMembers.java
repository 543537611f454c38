package dev.latchkey.api.http.validation;

import dev.latchkey.api.http.problem.FieldError;
import dev.latchkey.api.http.problem.InvalidRequestException;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the fields of a form. A field that comes twice is refused: readers differ on which counts.
 */
final class FormMembers {
  /** What decoding makes of bytes that are not UTF-8: different texts would become the same. */
  private static final char REPLACEMENT = '\uFFFD';

  private FormMembers() {}

  static JsonObject read(MultiMap form) {
    JsonObject members = new JsonObject();
    List<FieldError> errors = new ArrayList<>();
    for (Map.Entry<String, String> field : form.entries()) {
      if (members.containsKey(field.getKey())) {
        errors.add(new FieldError(field.getKey(), "must be there only once"));
      } else if (field.getValue().indexOf(REPLACEMENT) >= 0) {
        errors.add(new FieldError(field.getKey(), "must be UTF-8"));
      }
      members.put(field.getKey(), field.getValue());
    }
    if (errors.isEmpty()) {
      return members;
    }
    throw new InvalidRequestException(errors.stream().distinct().toList());
  }
}
