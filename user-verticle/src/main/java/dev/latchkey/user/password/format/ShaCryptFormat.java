package dev.latchkey.user.password.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.Sha2Crypt;

/**
 * SHA-crypt (Drepper's "Unix crypt using SHA-256 and SHA-512"): {@code $5$rounds=535000$salt$hash},
 * {@code $6$} with SHA-512, 5,000 rounds where none are written. By Commons Codec, which takes 13
 * ms for 100,000 rounds of SHA-256 and 22 ms of SHA-512.
 */
final class ShaCryptFormat implements PasswordFormat {
  /** The most rounds: 0.2 s for a usual password. passlib writes 656,000. */
  static final int MAX_ROUNDS = 1_000_000;

  /**
   * The longest password, in bytes, which is libxcrypt's: each round takes all of it, so that the
   * time grows with its length. A longer one is never right.
   */
  static final int MAX_PASSWORD_LENGTH = 512;

  private static final int DEFAULT_ROUNDS = 5_000;

  private static final Pattern TEXT =
      Pattern.compile(
          "(\\$([56])\\$(?:rounds=([1-9][0-9]{3,8})\\$)?[./0-9A-Za-z]{1,16})"
              + "\\$([./0-9A-Za-z]{43}|[./0-9A-Za-z]{86})");

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean sha256 = matcher.group(2).equals("5");
    if (matcher.group(4).length() != (sha256 ? 43 : 86)) {
      return Optional.empty();
    }
    int rounds =
        Optional.ofNullable(matcher.group(3)).map(Integer::parseInt).orElse(DEFAULT_ROUNDS);
    String kind = (sha256 ? "sha256-crypt:" : "sha512-crypt:") + rounds;
    return Optional.of(
        new StoredHash(
            Cost.counted(kind, rounds, MAX_ROUNDS, "rounds"),
            password -> matches(password, sha256, matcher.group(1), stored)));
  }

  private static boolean matches(byte[] password, boolean sha256, String settings, String stored) {
    if (password.length > MAX_PASSWORD_LENGTH) {
      return false;
    }
    // The library wipes what it is given.
    byte[] key = password.clone();
    String again =
        sha256 ? Sha2Crypt.sha256Crypt(key, settings) : Sha2Crypt.sha512Crypt(key, settings);
    return MessageDigest.isEqual(again.getBytes(US_ASCII), stored.getBytes(US_ASCII));
  }
}
