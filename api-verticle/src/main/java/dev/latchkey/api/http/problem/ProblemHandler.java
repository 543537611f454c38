package dev.latchkey.api.http.problem;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every failed request with a problem document. */
public final class ProblemHandler implements Handler<RoutingContext> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  @Override
  public void handle(RoutingContext ctx) {
    answer(ctx, ctx.statusCode());
  }

  /**
   * Answers, unless an answer is already on its way.
   *
   * @param status what the router decided, where no exception knows better
   */
  public void answer(RoutingContext ctx, int status) {
    if (ctx.response().ended() || ctx.response().closed()) {
      return;
    }
    if (ctx.response().headWritten()) {
      ctx.request().connection().close();
      return;
    }
    Throwable failure = ctx.failure();
    Throwable cause = failure instanceof HttpException ? failure.getCause() : failure;
    Problem problem = problem(ctx, status, cause);
    if (cause instanceof FailureException refusal) {
      retryAfter(ctx, problem, refusal);
    }
    ProblemResponse.send(ctx.request(), problem);
  }

  private static void retryAfter(RoutingContext ctx, Problem problem, FailureException refusal) {
    if (problem.status() == 503 || problem.status() == 429) {
      refusal
          .retryAfter()
          .ifPresent(
              wait -> ctx.response().putHeader("Retry-After", String.valueOf(wait.toSeconds())));
    }
  }

  private static Problem problem(RoutingContext ctx, int status, @Nullable Throwable cause) {
    if (cause instanceof HasProblem known) {
      return known.problem();
    }
    if (cause instanceof FailureException refusal && refusal.failure() != Failure.INTERNAL) {
      return FailureProblem.of(refusal.failure());
    }
    // Below 400 is BodyHandler's way to say that the client broke off.
    if (status < 500) {
      return (status < 400 ? HttpProblem.BAD_REQUEST : HttpProblem.of(status)).problem();
    }
    return unexpected(ctx, status);
  }

  private static Problem unexpected(RoutingContext ctx, int status) {
    String errorId = UUID.randomUUID().toString();
    LOG.error("Unexpected error {} in {}", errorId, OperationName.of(ctx), ctx.failure());
    return HttpProblem.of(status).problem().with("instance", "urn:uuid:" + errorId);
  }
}
