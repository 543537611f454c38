package dev.latchkey.user.key;

import dev.latchkey.token.SignatureAlgorithm;
import java.time.Duration;
import java.util.Optional;

/**
 * How signing keys come and go.
 *
 * @param algorithm of new keys
 * @param rotateEvery how long a key signs before the next one does; nothing for ever
 * @param publishAhead how long a key is published before it signs, so that every verifier has it
 *     before its first token
 */
public record KeySettings(
    SignatureAlgorithm algorithm, Optional<Duration> rotateEvery, Duration publishAhead) {
  /**
   * ES256; a quarter of a year; twice as long as anybody keeps the published set without asking
   * again.
   */
  public static final KeySettings DEFAULT =
      new KeySettings(
          SignatureAlgorithm.ES256, Optional.of(Duration.ofDays(90)), Duration.ofMinutes(10));

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException when keys would be published later than they must sign
   */
  public KeySettings {
    if (publishAhead.isNegative()
        || rotateEvery.filter(time -> time.compareTo(publishAhead) <= 0).isPresent()) {
      throw new IllegalArgumentException("keys must sign for longer than they are published ahead");
    }
  }
}
