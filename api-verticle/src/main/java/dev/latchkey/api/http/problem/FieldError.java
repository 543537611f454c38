package dev.latchkey.api.http.problem;

import io.vertx.core.json.JsonObject;

/**
 * What is wrong with one field of a request.
 *
 * @param field its name, as the client wrote it
 * @param detail what it must be; never the value
 */
public record FieldError(String field, String detail) {
  JsonObject toJson() {
    return new JsonObject().put("field", field).put("detail", detail);
  }
}
