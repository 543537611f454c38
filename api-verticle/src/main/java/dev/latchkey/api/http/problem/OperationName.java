package dev.latchkey.api.http.problem;

import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.util.Objects;

/** The {@code operationId} of what a request asks for, for logs. */
public final class OperationName {
  private static final String KEY = OperationName.class.getName();

  private OperationName() {}

  /** Goes first on an operation's route: a failed request no longer knows its route. */
  public static PlatformHandler is(String operationId) {
    return ctx -> {
      ctx.put(KEY, operationId);
      ctx.next();
    };
  }

  /** The operation, or {@code no_operation} where none was reached. */
  public static String of(RoutingContext ctx) {
    return Objects.requireNonNullElse(ctx.<String>get(KEY), "no_operation");
  }
}
