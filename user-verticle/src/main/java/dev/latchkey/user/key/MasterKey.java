package dev.latchkey.user.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts private keys at rest: AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D) in front
 * of the cipher text.
 *
 * <p>What is encrypted is bound to its name: a cipher text moved to another key's document does not
 * decrypt.
 */
public final class MasterKey {
  /** Length of the key, in bytes. */
  public static final int LENGTH = 32;

  private static final int NONCE_LENGTH = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random;

  private MasterKey(byte[] key, SecureRandom random) {
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
  }

  /**
   * Reads a key from base64, white space around it allowed.
   *
   * @throws IllegalArgumentException when it is not base64 of {@link #LENGTH} bytes
   */
  public static MasterKey parse(String base64, SecureRandom random) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      bytes = new byte[0];
    }
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException(
          "the master key must be " + LENGTH + " random bytes in base64");
    }
    return new MasterKey(bytes, random);
  }

  /** A new key in base64. */
  static String generate(SecureRandom random) {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  String encrypt(byte[] plain, String name) throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE_LENGTH];
    random.nextBytes(nonce);
    byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(plain);
    byte[] all = Arrays.copyOf(nonce, nonce.length + encrypted.length);
    System.arraycopy(encrypted, 0, all, nonce.length, encrypted.length);
    return Base64.getEncoder().encodeToString(all);
  }

  /**
   * The plain bytes.
   *
   * @throws AEADBadTagException when they were encrypted under another key or name, or altered
   */
  byte[] decrypt(String encrypted, String name) throws GeneralSecurityException {
    byte[] all = Base64.getDecoder().decode(encrypted);
    if (all.length < NONCE_LENGTH) {
      throw new AEADBadTagException("too short");
    }
    byte[] nonce = Arrays.copyOf(all, NONCE_LENGTH);
    return cipher(Cipher.DECRYPT_MODE, nonce, name)
        .doFinal(all, NONCE_LENGTH, all.length - NONCE_LENGTH);
  }

  private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  @Override
  public String toString() {
    return "MasterKey[redacted]";
  }
}
