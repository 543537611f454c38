package dev.latchkey.api.http;

import dev.latchkey.api.http.header.SecurityHeaders;
import dev.latchkey.api.http.header.UnambiguousHead;
import dev.latchkey.api.http.limit.ClientLimits;
import dev.latchkey.api.http.problem.OperationName;
import dev.latchkey.api.http.problem.ProblemHandler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a router of endpoints: around each is what all have in common. */
public final class Endpoints {
  private final Router router;
  private final int bodyLimit;
  private final ClientLimits limits;

  private Endpoints(Router router, int bodyLimit, ClientLimits limits) {
    this.router = router;
    this.bodyLimit = bodyLimit;
    this.limits = limits;
  }

  /**
   * Builds the router.
   *
   * @param bodyLimit the largest body, in bytes
   * @param limits how often one client may ask for what is costly
   */
  public static Router router(
      Vertx vertx,
      int bodyLimit,
      ClientLimits limits,
      RequestDeadline deadline,
      List<Endpoint> endpoints) {
    Endpoints routes = new Endpoints(Router.router(vertx), bodyLimit, limits);
    routes.all(deadline);
    endpoints.forEach(routes::add);
    endpoints.stream()
        .collect(Collectors.groupingBy(Endpoint::path, LinkedHashMap::new, Collectors.toList()))
        .forEach(routes::refuseOtherMethods);
    return routes.router;
  }

  private void all(RequestDeadline deadline) {
    ProblemHandler problems = new ProblemHandler();
    router
        .route()
        .handler(deadline)
        .handler(new RequestLog())
        .handler(new SecurityHeaders())
        .handler(new UnambiguousHead())
        .failureHandler(problems);
    // Where no route was reached: an unknown path, or one that cannot be decoded.
    for (int status = 400; status < 600; status++) {
      int decided = status;
      router.errorHandler(status, ctx -> problems.answer(ctx, decided));
    }
  }

  private void add(Endpoint endpoint) {
    Route route = router.route(endpoint.path()).setName(endpoint.operationId());
    endpoint.methods().forEach(route::method);
    route
        .handler(OperationName.is(endpoint.operationId()))
        .handler(Negotiation.giving(endpoint.gives()));
    if (endpoint.method().equals(HttpMethod.POST)) {
      route.handler(Negotiation.takingMembers());
      limits.of(endpoint.operationId()).ifPresent(route::handler);
      route.handler(bodyHandler());
    }
    endpoint.handlers().forEach(route::handler);
  }

  private BodyHandler bodyHandler() {
    return BodyHandler.create(false).setBodyLimit(bodyLimit).setMergeFormAttributes(false);
  }

  private void refuseOtherMethods(String path, List<Endpoint> endpoints) {
    String allow =
        Stream.concat(
                endpoints.stream().flatMap(endpoint -> endpoint.methods().stream()),
                Stream.of(HttpMethod.OPTIONS))
            .map(HttpMethod::name)
            .collect(Collectors.joining(", "));
    router.route(path).handler(ctx -> answerOtherMethod(ctx, allow));
  }

  private static void answerOtherMethod(RoutingContext ctx, String allow) {
    ctx.response().putHeader("Allow", allow);
    if (ctx.request().method().equals(HttpMethod.OPTIONS)) {
      ctx.response().setStatusCode(204).end();
    } else {
      ctx.fail(405);
    }
  }
}
