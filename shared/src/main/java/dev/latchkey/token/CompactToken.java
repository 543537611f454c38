package dev.latchkey.token;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;

/**
 * A token's compact serialisation (RFC 7515, 7.1) taken apart, before anything in it is believed.
 *
 * <p>Only the one canonical spelling passes: no padding, no white space, no altered unused bits, no
 * trailing dots.
 *
 * <p>One other text is left, and it lies in ECDSA: (r, n - s) is as good a signature as (r, s). So
 * a token may be remembered by its text, but it is its {@code jti} that must be revoked.
 */
final class CompactToken {
  /** Longer than any token of ours by far; a longer one is refused unread. */
  static final int MAX_LENGTH = 4096;

  private final JsonObject header;
  private final JsonObject claims;
  private final String content;
  private final byte[] signature;

  private CompactToken(JsonObject header, JsonObject claims, String content, byte[] signature) {
    this.header = header;
    this.claims = claims;
    this.content = content;
    this.signature = signature;
  }

  static CompactToken parse(String token) throws RefusedTokenException {
    if (token.length() > MAX_LENGTH) {
      throw new RefusedTokenException("it is longer than " + MAX_LENGTH + " characters");
    }
    int first = token.indexOf('.');
    int second = token.indexOf('.', first + 1);
    if (first < 0 || second < 0) {
      throw new RefusedTokenException("it is not three base64url parts");
    }
    byte[] header = decode(token.substring(0, first), "header");
    byte[] claims = decode(token.substring(first + 1, second), "payload");
    byte[] signature = decode(token.substring(second + 1), "signature");
    return new CompactToken(
        StrictJson.object(header, "header"),
        StrictJson.object(claims, "payload"),
        token.substring(0, second),
        signature);
  }

  private static byte[] decode(String part, String name) throws RefusedTokenException {
    return CanonicalBase64.decode(part)
        .orElseThrow(
            () -> new RefusedTokenException("the " + name + " is not canonical base64url"));
  }

  JsonObject header() {
    return header;
  }

  JsonObject claims() {
    return claims;
  }

  /** What is signed. */
  byte[] content() {
    return content.getBytes(StandardCharsets.US_ASCII);
  }

  byte[] signature() {
    return signature.clone();
  }

  /** Claims and header may be personal; neither belongs in a log. */
  @Override
  public String toString() {
    return "CompactToken[redacted]";
  }
}
