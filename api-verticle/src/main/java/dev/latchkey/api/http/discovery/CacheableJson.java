package dev.latchkey.api.http.discovery;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * An answer that holds nothing secret, and that anybody may keep for a while: the exception from
 * {@code no-store}.
 */
final class CacheableJson {
  /** Half of what a new key is published ahead by default. */
  static final Duration MAX_AGE = Duration.ofMinutes(5);

  private static final int TAG_OCTETS = 16;

  private CacheableJson() {}

  /** Answers with it, or with 304 when the client has it (RFC 9110, 13.1.2). */
  static void answer(RoutingContext ctx, JsonObject json) {
    Buffer body = json.toBuffer();
    String tag = tag(body);
    HttpServerResponse response =
        ctx.response()
            .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=" + MAX_AGE.toSeconds())
            .putHeader(HttpHeaders.ETAG, tag);
    if (isKnown(ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(body);
    }
  }

  private static boolean isKnown(@Nullable String header, String tag) {
    return header != null
        && Arrays.stream(header.split(",", -1))
            .map(known -> known.strip().replaceFirst("^W/", ""))
            .anyMatch(known -> known.equals(tag) || known.equals("*"));
  }

  private static String tag(Buffer body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes());
      return '"'
          + Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(Arrays.copyOf(digest, TAG_OCTETS))
          + '"';
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
