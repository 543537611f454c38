package dev.latchkey.api.http.problem;

import io.vertx.core.json.JsonObject;

/**
 * What is wrong with one field of a request.
 *
 * @param field its name, as the client wrote it
 * @param detail what it must be; never the value
 */
public record FieldError(String field, String detail) {
  private static final int LONGEST_NAME = 64;

  /** Cuts names that are nobody's: a megabyte of them need not travel back. */
  public FieldError {
    field = field.length() > LONGEST_NAME ? field.substring(0, LONGEST_NAME) : field;
  }

  JsonObject toJson() {
    return new JsonObject().put("field", field).put("detail", detail);
  }
}
