package dev.latchkey.user.key;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;

/**
 * The master key, and those that were or will be it: the first encrypts, all decrypt. So it can be
 * changed while everything runs.
 */
public final class MasterKeys {
  private final List<MasterKey> firstEncrypts;

  private MasterKeys(List<MasterKey> firstEncrypts) {
    this.firstEncrypts = firstEncrypts;
  }

  /**
   * Reads keys in base64, one a line or separated by commas.
   *
   * @throws IllegalArgumentException when one of them is not base64 of {@link MasterKey#LENGTH}
   *     bytes, or there is none
   */
  public static MasterKeys parse(String text, SecureRandom random) {
    return new MasterKeys(
            text.strip()
                .lines()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(key -> MasterKey.parse(key, random))
                .toList())
        .checked();
  }

  private MasterKeys checked() {
    if (firstEncrypts.isEmpty()) {
      throw new IllegalArgumentException(
          "the master key must be " + MasterKey.LENGTH + " random bytes in base64");
    }
    return this;
  }

  String encrypt(byte[] plain, String name) throws GeneralSecurityException {
    return firstEncrypts.get(0).encrypt(plain, name);
  }

  /**
   * The plain bytes.
   *
   * @throws AEADBadTagException when they were encrypted under none of these keys, or under another
   *     name, or altered
   */
  byte[] decrypt(String encrypted, String name) throws GeneralSecurityException {
    for (MasterKey key : firstEncrypts.subList(0, firstEncrypts.size() - 1)) {
      try {
        return key.decrypt(encrypted, name);
      } catch (AEADBadTagException e) {
        // Perhaps the next.
      }
    }
    return firstEncrypts.get(firstEncrypts.size() - 1).decrypt(encrypted, name);
  }

  /** Whether it is the first key that something is encrypted under. */
  boolean isUnderFirst(String encrypted, String name) throws GeneralSecurityException {
    try {
      firstEncrypts.get(0).decrypt(encrypted, name);
      return true;
    } catch (AEADBadTagException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "MasterKeys[redacted]";
  }
}
