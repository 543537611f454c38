package dev.latchkey.api.http.validation;

import dev.latchkey.api.http.problem.FieldError;
import dev.latchkey.api.http.problem.InvalidRequestException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * The members of a request's body, whichever of the three encodings it came in.
 *
 * @param values the members by name, {@code emailid} under {@code email}
 * @param emailName what the client calls {@code email}
 */
record RequestMembers(JsonObject values, String emailName) {
  private static final String EMAIL = "email";

  /** What the Flask tutorial's article calls it. */
  private static final String EMAIL_ALIAS = "emailid";

  /**
   * Reads a body.
   *
   * @throws InvalidRequestException for a member that comes twice, or twice with different names
   */
  static RequestMembers of(RoutingContext ctx) {
    return withOneEmail(read(ctx));
  }

  private static JsonObject read(RoutingContext ctx) {
    return RequestEncoding.of(ctx.request())
        .map(
            encoding ->
                switch (encoding) {
                  case JSON -> JsonMembers.read(body(ctx));
                  case FORM, MULTIPART -> FormMembers.read(ctx.request().formAttributes());
                })
        .orElseGet(JsonObject::new);
  }

  private static Buffer body(RoutingContext ctx) {
    Buffer body = ctx.body().buffer();
    return body == null ? Buffer.buffer() : body;
  }

  private static RequestMembers withOneEmail(JsonObject values) {
    if (!values.containsKey(EMAIL_ALIAS)) {
      return new RequestMembers(values, EMAIL);
    }
    Object alias = values.remove(EMAIL_ALIAS);
    if (!values.containsKey(EMAIL)) {
      return new RequestMembers(values.put(EMAIL, alias), EMAIL_ALIAS);
    }
    if (alias == null || !alias.equals(values.getValue(EMAIL))) {
      throw new InvalidRequestException(
          List.of(new FieldError(EMAIL_ALIAS, "must be the same as email, or not be there")));
    }
    return new RequestMembers(values, EMAIL);
  }

  /** The name that the client knows a member by. */
  String nameOf(String member) {
    return member.equals(EMAIL) ? emailName : member;
  }

  /** Without the values: a password may be among them. */
  @Override
  public String toString() {
    return "RequestMembers" + values.fieldNames();
  }
}
