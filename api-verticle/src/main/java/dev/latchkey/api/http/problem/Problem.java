package dev.latchkey.api.http.problem;

import io.vertx.core.json.JsonObject;

/**
 * A problem document (RFC 9457). It says nothing of the inside and repeats no value of the request.
 *
 * @param status the HTTP status
 * @param type a URN of ours, or {@code about:blank} where the status says all
 * @param title what kind of problem, the same every time
 * @param detail what to do about it
 * @param extension further members, described with the type in {@code docs/http.md}
 */
public record Problem(int status, String type, String title, String detail, JsonObject extension) {
  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE_PREFIX = "urn:latchkey:problem:";

  /**
   * A problem of ours.
   *
   * @param name the last part of its type
   */
  public static Problem named(String name, HttpProblem status, String title, String detail) {
    return new Problem(status.status(), TYPE_PREFIX + name, title, detail, new JsonObject());
  }

  /** The same with another detail. */
  public Problem withDetail(String newDetail) {
    return new Problem(status, type, title, newDetail, extension);
  }

  /** The same with one member more. */
  public Problem with(String member, Object value) {
    return new Problem(status, type, title, detail, extension.copy().put(member, value));
  }

  JsonObject toJson() {
    return new JsonObject()
        .put("type", type)
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .mergeIn(extension);
  }
}
