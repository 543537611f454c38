package dev.latchkey.token;

import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A token's compact serialisation (RFC 7515, 7.1) taken apart, before anything in it is believed.
 *
 * <p>Only the one canonical spelling passes: no padding, no white space, no altered unused bits, no
 * trailing dots, no signature in ASN.1 or with octets too many, both of which Vert.x verifies.
 *
 * <p>One other text is left, and it lies in ECDSA: (r, n - s) is as good a signature as (r, s). So
 * a token may be remembered by its text, but it is its {@code jti} that must be revoked.
 *
 * @param header the JOSE header
 * @param claims the claims
 * @param signatureOctets the length of the signature
 */
record CompactToken(JsonObject header, JsonObject claims, int signatureOctets) {
  /** Longer than any token of ours by far; a longer one is refused unread. */
  static final int MAX_LENGTH = 4096;

  private static final Pattern THREE_PARTS =
      Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");

  static CompactToken parse(String token) throws RefusedTokenException {
    if (token.length() > MAX_LENGTH) {
      throw new RefusedTokenException("it is longer than " + MAX_LENGTH + " characters");
    }
    var parts = THREE_PARTS.matcher(token);
    if (!parts.matches()) {
      throw new RefusedTokenException("it is not three base64url parts");
    }
    int signatureOctets = decode(parts.group(3), "signature").length;
    return new CompactToken(
        StrictJson.object(decode(parts.group(1), "header"), "header"),
        StrictJson.object(decode(parts.group(2), "payload"), "payload"),
        signatureOctets);
  }

  void checkSignatureLength(int octets) throws RefusedTokenException {
    if (signatureOctets != octets) {
      throw new RefusedTokenException("its signature has not the length of one");
    }
  }

  private static byte[] decode(String part, String name) throws RefusedTokenException {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      // The last character can carry bits that decoding drops; encoding again shows whether it did.
      if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new RefusedTokenException("the " + name + " is not canonical base64url");
  }

  /** Claims and header may be personal; neither belongs in a log. */
  @Override
  public String toString() {
    return "CompactToken[redacted]";
  }
}
