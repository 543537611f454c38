package dev.latchkey.app.process;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Requests that nobody sane would send, from a seed. */
final class WildRequests {
  /** Whatever looks like this in a log is a password or a token that should not be there. */
  static final String SECRET = "s3cr3t-never-to-be-logged";

  private static final List<String> NAUGHTY =
      List.of(
          "",
          " ",
          "undefined",
          "null",
          "NaN",
          "-1e309",
          "0x0",
          "\u0000",
          "a\u0000b",
          "\r\nSet-Cookie: a=b",
          "line\nbreak",
          "\u2028\u2029",
          "\ufeff",
          "\u202etest",
          "\ud800",
          "\udfff",
          "Z\u0351\u036b\u0343",
          "\ud83d\udc69\u200d\ud83d\ude80",
          "' OR 1=1 --",
          "{\"$ne\":null}",
          "$where",
          "${jndi:ldap://127.0.0.1:1/a}",
          "%s%s%n",
          "%00",
          "../../../etc/passwd",
          "<script>alert(1)</script>",
          "{{7*7}}",
          "`id`",
          "a@b",
          "a@@b.example",
          "\"quoted\"@example.com",
          "a@" + "b".repeat(300) + ".example",
          "a".repeat(70) + "@example.com",
          "a@xn--.example",
          "a@\u00df\u00df.\u3002example",
          "ada@[127.0.0.1]",
          "x".repeat(5000));

  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "WILD", "get");

  private static final List<String> PATHS =
      List.of(
          "/open",
          "/test",
          "/me",
          "/signup",
          "/login",
          "/openapi.json",
          "/health/live",
          "/health/ready",
          "/",
          "//",
          "/test/..",
          "/%2e%2e/",
          "/%zz",
          "/%00",
          "/\u00e9",
          "*",
          "http://elsewhere.example/test",
          "/test?x-access-token=" + SECRET,
          "/login;a=b");

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json; charset=utf-16",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=b",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "text/plain",
          "*/*",
          ";;;",
          "application/json, text/plain");

  private static final List<String> HEADERS =
      List.of(
          "x-access-token: " + SECRET,
          "x-access-token: a.b.c",
          "x-access-token: eyJhbGciOiJub25lIn0.e30.",
          "Authorization: Bearer " + SECRET,
          "Authorization: Basic " + SECRET,
          "Authorization:",
          "Accept: text/html",
          "Accept: ;q=wild",
          "Content-Encoding: gzip",
          "Expect: wild",
          "Transfer-Encoding: identity",
          "X-Forwarded-For: \"><script>",
          "Cookie: " + "a=b; ".repeat(100),
          "Upgrade: h2c",
          "If-None-Match: *",
          "Range: bytes=0-0");

  private final Random random;

  WildRequests(long seed) {
    this.random = new Random(seed);
  }

  byte[] next() {
    return switch (random.nextInt(8)) {
      case 0 -> noise();
      case 1 -> truncated(account());
      case 2 ->
          request(one(METHODS), one(PATHS), one(TYPES), body().getBytes(StandardCharsets.UTF_8));
      case 3 -> request("POST", path(), "application/json", giant());
      default -> account();
    };
  }

  /** A sign-up or log-in that is well-formed but for what stands in its fields. */
  private byte[] account() {
    return switch (random.nextInt(4)) {
      case 0 -> request("POST", path(), "application/json", json());
      case 1 -> request("POST", path(), "application/x-www-form-urlencoded", form());
      case 2 -> request("POST", path(), "multipart/form-data; boundary=b", multipart());
      default -> request("POST", path(), one(TYPES), mutated(json()));
    };
  }

  private String path() {
    return random.nextBoolean() ? "/signup" : "/login";
  }

  private byte[] json() {
    JsonObject json = new JsonObject();
    for (String field : fields()) {
      Object value =
          switch (random.nextInt(6)) {
            case 0 -> new JsonObject().put("$gt", "");
            case 1 -> random.nextInt();
            case 2 -> null;
            default -> text();
          };
      json.put(field, value);
    }
    return json.encode().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] form() {
    StringBuilder form = new StringBuilder();
    for (String field : fields()) {
      String text = text();
      form.append(field)
          .append('=')
          .append(random.nextInt(5) == 0 ? text : URLEncoder.encode(text, StandardCharsets.UTF_8))
          .append('&');
    }
    return form.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] multipart() {
    StringBuilder parts = new StringBuilder();
    for (String field : fields()) {
      parts
          .append("--b\r\nContent-Disposition: form-data; name=\"")
          .append(field)
          .append(random.nextInt(5) == 0 ? "\"; filename=\"f\r\n" : "\"\r\n")
          .append("\r\n")
          .append(text())
          .append("\r\n");
    }
    return parts.append("--b--\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<String> fields() {
    return random.nextInt(4) == 0
        ? List.of("name", "email", "emailid", "password", "password", "__proto__", "user_id")
        : List.of("name", "email", "password");
  }

  private String text() {
    return switch (random.nextInt(4)) {
      case 0 -> SECRET + one(NAUGHTY);
      case 1 ->
          random
              .ints(random.nextInt(40), 0, 0x110000)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      case 2 -> "wild" + random.nextInt(1000) + "@example.com";
      default -> one(NAUGHTY);
    };
  }

  private String body() {
    return random.nextBoolean() ? one(NAUGHTY) : "[".repeat(random.nextInt(20_000));
  }

  private byte[] giant() {
    byte[] giant = new byte[60_000 + random.nextInt(200_000)];
    Arrays.fill(giant, (byte) ' ');
    giant[0] = '{';
    return giant;
  }

  private byte[] noise() {
    byte[] noise = new byte[random.nextInt(2000)];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] mutated(byte[] bytes) {
    byte[] mutated = bytes.clone();
    for (int i = 0; i < 3 && mutated.length > 0; i++) {
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
    }
    return mutated;
  }

  private byte[] truncated(byte[] request) {
    return Arrays.copyOf(request, random.nextInt(request.length));
  }

  private byte[] request(String method, String path, String type, byte[] body) {
    boolean chunked = random.nextInt(5) == 0;
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
    head.append("Connection: close\r\nContent-Type: ").append(type).append("\r\n");
    for (int i = random.nextInt(3); i > 0; i--) {
      head.append(one(HEADERS)).append("\r\n");
    }
    head.append(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length);
    head.append("\r\n\r\n");
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    if (chunked) {
      request.writeBytes(
          (Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    request.writeBytes(body);
    request.writeBytes(chunked ? "\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8) : new byte[0]);
    return request.toByteArray();
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
