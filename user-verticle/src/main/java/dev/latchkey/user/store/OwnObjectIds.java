package dev.latchkey.user.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * ObjectIds that can be told from those that others make: five random octets stand in each (BSON's
 * ObjectId: four of time, five random, three that count).
 */
final class OwnObjectIds {
  private static final int RANDOM_OCTETS = 5;
  private static final int RANDOM_BEGIN = 8;
  private static final int COUNTER_MASK = 0xFFFFFF;

  private final Clock clock = Clock.systemUTC();
  private final String random;
  private final AtomicInteger counter = new AtomicInteger();

  OwnObjectIds(SecureRandom source) {
    byte[] octets = new byte[RANDOM_OCTETS];
    source.nextBytes(octets);
    this.random = HexFormat.of().formatHex(octets);
  }

  String next() {
    return String.format(
        Locale.ROOT,
        "%08x%s%06x",
        (int) clock.instant().getEpochSecond(),
        random,
        counter.getAndIncrement() & COUNTER_MASK);
  }

  boolean isOwn(String id) {
    return id.startsWith(random, RANDOM_BEGIN);
  }
}
