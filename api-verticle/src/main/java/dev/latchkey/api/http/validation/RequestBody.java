package dev.latchkey.api.http.validation;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.validation.RequestPredicateResult;
import io.vertx.ext.web.validation.ValidationHandler;
import io.vertx.ext.web.validation.builder.ValidationHandlerBuilder;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a route takes: its schema, and the values that come out of it.
 *
 * <p>The schema is applied in a predicate of vertx-web-validation. The library's body processors
 * would tell the first wrong field only, in a text with the value in it, and take the first of two
 * form fields and the last of two JSON members in silence.
 *
 * @param <T> the validated request
 */
public final class RequestBody<T> {
  private static final String VALIDATED = RequestBody.class.getName();

  private final RequestSchema schema;
  private final Function<Fields, T> parser;

  /**
   * A kind of request.
   *
   * @param schema its JSON Schema
   * @param parser reads all fields, then calls {@link Fields#orRefuse}
   */
  public RequestBody(JsonObject schema, Function<Fields, T> parser) {
    this.schema = new RequestSchema(schema);
    this.parser = parser;
  }

  /** Refuses a wrong request with 400, naming every wrong field; goes after the body handler. */
  public ValidationHandler validation() {
    return ValidationHandlerBuilder.create(schema.repository()).predicate(this::validate).build();
  }

  /** The request, after {@link #validation()} has let it through. */
  public T of(RoutingContext ctx) {
    return Objects.requireNonNull(ctx.<T>get(VALIDATED));
  }

  private RequestPredicateResult validate(RoutingContext ctx) {
    RequestMembers members = RequestMembers.of(ctx);
    Fields fields = new Fields(members, schema.wrongMembers(members.values()));
    ctx.put(VALIDATED, parser.apply(fields));
    return RequestPredicateResult.success();
  }
}
