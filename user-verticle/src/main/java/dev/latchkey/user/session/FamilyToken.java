package dev.latchkey.user.session;

import dev.latchkey.account.RefreshToken;
import dev.latchkey.account.SessionId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A refresh token from the inside: {@code lkr_}, then 128 bits that all tokens of its session have
 * in common (the handle), then 256 bits of its own (the secret), both in base64url.
 *
 * <p>The session's id is made of the handle, and not the other way round. So the id may be known to
 * anybody, and who presents a token that leads to a session has been given one of its tokens: with
 * the wrong secret it is an old one, and not somebody's guess.
 */
final class FamilyToken {
  /** For scanners that look for secrets in repositories and logs. */
  static final String PREFIX = "lkr_";

  private static final int HANDLE_OCTETS = 16;
  private static final int SECRET_OCTETS = 32;

  /** The last characters carry two and four bits: one spelling a token. */
  private static final Pattern FORM =
      Pattern.compile(PREFIX + "([A-Za-z0-9_-]{21}[AQgw])([A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])");

  private static final String HMAC = "HmacSHA256";
  private static final byte[] ID_LABEL = label("latchkey session id");
  private static final byte[] SUCCESSOR_LABEL = label("latchkey refresh token");

  private final byte[] handle;
  private final byte[] secret;

  private FamilyToken(byte[] handle, byte[] secret) {
    this.handle = handle;
    this.secret = secret;
  }

  /** The first token of a new session. */
  static FamilyToken first(SecureRandom random) {
    byte[] handle = new byte[HANDLE_OCTETS];
    byte[] secret = new byte[SECRET_OCTETS];
    random.nextBytes(handle);
    random.nextBytes(secret);
    return new FamilyToken(handle, secret);
  }

  /** What a client presents; nothing for a text that is no token of ours. */
  static Optional<FamilyToken> read(RefreshToken token) {
    Matcher form = FORM.matcher(token.reveal());
    if (!form.matches()) {
      return Optional.empty();
    }
    Base64.Decoder decoder = Base64.getUrlDecoder();
    return Optional.of(
        new FamilyToken(decoder.decode(form.group(1)), decoder.decode(form.group(2))));
  }

  /** Random bits for {@link #successor}. */
  static String nonce(SecureRandom random) {
    byte[] nonce = new byte[SECRET_OCTETS];
    random.nextBytes(nonce);
    return base64Url(nonce);
  }

  /** The session that it is of, should there be one. */
  SessionId sessionId() {
    byte[] digest = sha256(ID_LABEL, handle);
    return new SessionId(base64Url(Arrays.copyOf(digest, HANDLE_OCTETS)));
  }

  /** What is kept of it. Random bits need no salt, and no slow hash. */
  String hash() {
    return base64Url(sha256(secret));
  }

  /**
   * The token after it: a keyed hash of the nonce under the secret. Whoever knows one of both knows
   * nothing of the successor; whoever knows both has it, on any node, as often as it is asked for.
   */
  FamilyToken successor(String nonce) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      mac.update(SUCCESSOR_LABEL);
      return new FamilyToken(handle, mac.doFinal(Base64.getUrlDecoder().decode(nonce)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As its client gets it. */
  RefreshToken reveal() {
    return RefreshToken.parse(PREFIX + base64Url(handle) + base64Url(secret));
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] label(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String base64Url(byte[] octets) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }

  @Override
  public String toString() {
    return "FamilyToken[session=" + sessionId() + "]";
  }
}
