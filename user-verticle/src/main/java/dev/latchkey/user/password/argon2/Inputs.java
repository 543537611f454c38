package dev.latchkey.user.password.argon2;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What Argon2 hashes beside the password (RFC 9106, 3.1). */
final class Inputs {
  private final byte[] salt;
  private final Optional<String> keyId;
  private final byte[] data;

  /**
   * Salt and more.
   *
   * @param salt 8 to 64 bytes
   * @param keyId the id of the secret value K, our pepper; nothing for none
   * @param data the associated data X; ours have none
   */
  Inputs(byte[] salt, Optional<String> keyId, byte[] data) {
    this.salt = salt.clone();
    this.keyId = keyId;
    this.data = data.clone();
  }

  static String encode(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Reads a {@code keyid}: bytes, which are an ASCII text in those of ours. */
  static String keyId(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
  }

  /** The members behind {@code p}, as they stand in a PHC string. */
  String members() {
    return keyId.map(id -> ",keyid=" + encode(id.getBytes(StandardCharsets.ISO_8859_1))).orElse("")
        + (data.length == 0 ? "" : ",data=" + encode(data));
  }

  String encodedSalt() {
    return encode(salt);
  }

  Optional<String> keyId() {
    return keyId;
  }

  byte[] salt() {
    return salt.clone();
  }

  byte[] data() {
    return data.clone();
  }

  @Override
  public String toString() {
    return "Inputs[redacted]";
  }
}
