package dev.latchkey.api.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * One operation of the HTTP contract.
 *
 * @param operationId its name in the OpenAPI document, in logs and as the name of its route
 * @param method GET, which HEAD goes with, POST or DELETE
 * @param path where it is
 * @param gives the media type of its answer
 * @param handlers what it does, in order
 */
public record Endpoint(
    String operationId,
    HttpMethod method,
    String path,
    String gives,
    List<Handler<RoutingContext>> handlers) {
  static final String JSON = "application/json";
  static final String TEXT = "text/plain";

  static Endpoint get(
      String operationId, String path, String gives, List<Handler<RoutingContext>> handlers) {
    return new Endpoint(operationId, HttpMethod.GET, path, gives, handlers);
  }

  static Endpoint post(
      String operationId, String path, String gives, List<Handler<RoutingContext>> handlers) {
    return new Endpoint(operationId, HttpMethod.POST, path, gives, handlers);
  }

  static Endpoint delete(String operationId, String path, List<Handler<RoutingContext>> handlers) {
    return new Endpoint(operationId, HttpMethod.DELETE, path, JSON, handlers);
  }

  /** The methods that its path has because of it. */
  List<HttpMethod> methods() {
    return method.equals(HttpMethod.GET)
        ? List.of(HttpMethod.GET, HttpMethod.HEAD)
        : List.of(method);
  }
}
