package dev.latchkey.api.http.limit;

import dev.latchkey.api.http.client.ClientAddresses;
import dev.latchkey.api.http.problem.HasProblem;
import dev.latchkey.api.http.problem.HttpProblem;
import dev.latchkey.api.http.problem.Problem;
import io.github.bucket4j.TimeMeter;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.time.Duration;

/**
 * Refuses what one client asks for too often, before a body is read: 429 with {@code Retry-After}.
 */
final class ClientLimit implements SecurityPolicyHandler {
  private final ClientAddresses clients;
  private final ClientBuckets buckets;

  ClientLimit(Rate rate, ClientAddresses clients) {
    this.clients = clients;
    this.buckets = new ClientBuckets(rate, TimeMeter.SYSTEM_NANOTIME);
  }

  @Override
  public void handle(RoutingContext ctx) {
    Duration wait = buckets.take(network(ctx));
    if (wait.isZero()) {
      ctx.next();
    } else {
      long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
      ctx.response().putHeader("Retry-After", String.valueOf(seconds));
      ctx.fail(new HttpException(429, new TooManyRequests()));
    }
  }

  private String network(RoutingContext ctx) {
    return clients
        .of(ctx.request())
        .map(address -> address.clientNetwork().toString())
        .orElse("unknown");
  }

  private static final class TooManyRequests extends Exception implements HasProblem {
    private static final long serialVersionUID = 1L;

    TooManyRequests() {
      // No stack trace: refusals come in storms.
      super("too many requests", null, false, false);
    }

    @Override
    public Problem problem() {
      return Problem.named(
          "too-many-requests",
          HttpProblem.TOO_MANY_REQUESTS,
          "Too many requests",
          "Your network asks for this too often; Retry-After says when to try again.");
    }
  }
}
