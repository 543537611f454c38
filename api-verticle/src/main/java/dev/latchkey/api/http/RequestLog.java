package dev.latchkey.api.http;

import dev.latchkey.api.http.problem.OperationName;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line a request: operation, status, time. Nothing that the client wrote is in it, so nothing
 * secret and no forged line either (ASVS 16.2.5, 16.4.1).
 */
final class RequestLog implements PlatformHandler {
  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

  @Override
  public void handle(RoutingContext ctx) {
    long start = System.nanoTime();
    ctx.addEndHandler(
        ended ->
            LOG.debug(
                "{} {} {} ms",
                OperationName.of(ctx),
                ctx.response().getStatusCode(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
    ctx.next();
  }
}
