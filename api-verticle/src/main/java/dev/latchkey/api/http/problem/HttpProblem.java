package dev.latchkey.api.http.problem;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;

/** What HTTP itself has names for: status, reason phrase (RFC 9110, RFC 6585) and what to do. */
public enum HttpProblem {
  BAD_REQUEST(400, "Bad Request", "The request is malformed."),
  UNAUTHORIZED(401, "Unauthorized", "Send a valid access token."),
  FORBIDDEN(403, "Forbidden", "The access token does not allow this."),
  NOT_FOUND(404, "Not Found", "There is nothing at this path."),
  METHOD_NOT_ALLOWED(
      405, "Method Not Allowed", "The Allow header names the methods that this path has."),
  NOT_ACCEPTABLE(406, "Not Acceptable", "The Accept header excludes what this path gives."),
  REQUEST_TIMEOUT(408, "Request Timeout", "The request took too long to arrive."),
  CONFLICT(409, "Conflict", "Something that exists is in the way."),
  CONTENT_TOO_LARGE(413, "Content Too Large", "The body is larger than this server reads."),
  URI_TOO_LONG(414, "URI Too Long", "The request line is longer than this server reads."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "Unsupported Media Type", "The Accept-Post header names what can be sent here."),
  EXPECTATION_FAILED(
      417, "Expectation Failed", "The only expectation that can be met is 100-continue."),
  TOO_MANY_REQUESTS(429, "Too Many Requests", "The Retry-After header says when to try again."),
  HEADERS_TOO_LARGE(
      431, "Request Header Fields Too Large", "The headers are larger than this server reads."),
  INTERNAL_SERVER_ERROR(
      500, "Internal Server Error", "Something went wrong here; the log says more."),
  NOT_IMPLEMENTED(501, "Not Implemented", "This server does not do that."),
  SERVICE_UNAVAILABLE(503, "Service Unavailable", "Try again in a moment.");

  private final int status;
  private final String title;
  private final String detail;

  HttpProblem(int status, String title, String detail) {
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /** The one with this status; for a status without a name, the first of its class. */
  public static HttpProblem of(int status) {
    HttpProblem fallback = status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_SERVER_ERROR;
    return Arrays.stream(values()).filter(p -> p.status == status).findFirst().orElse(fallback);
  }

  /** The problem document that says what the status says. */
  public Problem problem() {
    return new Problem(status, "about:blank", title, detail, new JsonObject());
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String detail() {
    return detail;
  }
}
