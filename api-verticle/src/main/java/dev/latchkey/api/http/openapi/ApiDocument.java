package dev.latchkey.api.http.openapi;

import dev.latchkey.account.PasswordPolicy;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The OpenAPI document with the schema files in it that it refers to: the same that validate
 * requests, so that neither can say anything else.
 */
public final class ApiDocument {
  private static final String ROOT = "/dev/latchkey/api/";

  private final JsonObject document;

  private ApiDocument(JsonObject document) {
    this.document = document;
  }

  /** Reads document and schemas, and puts in what the operator has set. */
  public static ApiDocument load(PasswordPolicy policy) {
    JsonObject document = read("openapi.json");
    JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
    Map<String, String> names =
        schemas.stream()
            .collect(
                Collectors.toMap(
                    schema -> ((JsonObject) schema.getValue()).getString("$ref"),
                    Map.Entry::getKey));
    names.forEach((file, name) -> schemas.put(name, bundled(read(file), names)));
    putPolicy(schemas.getJsonObject("SignUp"), "password", policy);
    putPolicy(schemas.getJsonObject("ChangePassword"), "new_password", policy);
    return new ApiDocument(document);
  }

  private static void putPolicy(JsonObject schema, String password, PasswordPolicy policy) {
    schema
        .getJsonObject("properties")
        .getJsonObject(password)
        .put("minLength", policy.minLength())
        .put("maxLength", policy.maxLength());
  }

  /** A copy of the whole document. */
  public JsonObject toJson() {
    return document.copy();
  }

  /** A copy of one of its schemas. */
  public JsonObject schema(String name) {
    return document.getJsonObject("components").getJsonObject("schemas").getJsonObject(name).copy();
  }

  private static JsonObject read(String file) {
    try (InputStream in = ApiDocument.class.getResourceAsStream(ROOT + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A schema whose references to other files lead to where these are in the document. */
  private static JsonObject bundled(JsonObject schema, Map<String, String> names) {
    JsonObject bundled = new JsonObject();
    schema.forEach(
        member -> {
          Object value = member.getValue();
          if (member.getKey().equals("$ref") && names.containsKey("schemas/" + value)) {
            value = "#/components/schemas/" + names.get("schemas/" + value);
          }
          bundled.put(member.getKey(), value instanceof JsonObject o ? bundled(o, names) : value);
        });
    return bundled;
  }
}
