package dev.latchkey.user.password.format;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hash functions that other systems have built their password hashes from. */
enum HashFunction {
  MD5("MD5", 16),
  SHA1("SHA-1", 20),
  SHA224("SHA-224", 28),
  SHA256("SHA-256", 32),
  SHA384("SHA-384", 48),
  SHA512("SHA-512", 64);

  private final String algorithm;
  private final int length;

  HashFunction(String algorithm, int length) {
    this.algorithm = algorithm;
    this.length = length;
  }

  /** The function that is written so, like {@code sha256}; letter case does not count. */
  static Optional<HashFunction> named(String name) {
    return Arrays.stream(values())
        .filter(function -> function.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** How it is written in {@link HashedPassword#kind()}. */
  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Bytes of a digest. */
  int length() {
    return length;
  }

  /** The digest of several parts, one after the other. */
  byte[] digest(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(algorithm + " comes with every JDK", e);
    }
  }

  /** An HMAC of this function, keyed. HMAC fills a key up with zeros, so that none is one zero. */
  Mac hmac(byte[] key) {
    String name = "Hmac" + name();
    try {
      Mac mac = Mac.getInstance(name);
      mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, name));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(name + " comes with every JDK", e);
    }
  }
}
