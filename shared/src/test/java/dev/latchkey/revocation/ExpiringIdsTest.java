package dev.latchkey.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpiringIdsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final ExpiringIds ids = new ExpiringIds();

  @Test
  void holdsExactlyWhatWasPutIntoIt() {
    Random random = new Random(1);
    Map<UUID, Long> expected = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      // Few distinct ones, so that many come twice; some that differ in one half alone.
      UUID id = new UUID(random.nextInt(200), random.nextInt(200));
      long time = random.nextInt(1000);
      put(id, time, NOW);
      expected.merge(id, time, Math::max);
    }

    assertThat(ids.size()).isEqualTo(expected.size());
    for (int high = 0; high < 200; high++) {
      for (int low = 0; low < 210; low++) {
        assertThat(ids.time(high, low)).isEqualTo(expected.getOrDefault(new UUID(high, low), -1L));
      }
    }
  }

  @Test
  void whatHasExpiredIsForgottenAndNothingElse() {
    List<UUID> all = IntStream.range(0, 1000).mapToObj(i -> UUID.randomUUID()).toList();
    for (int i = 0; i < all.size(); i++) {
      put(all.get(i), i, NOW.plusSeconds(i % 2));
    }

    sweep(NOW);

    assertThat(ids.size()).isEqualTo(500);
    for (int i = 0; i < all.size(); i++) {
      assertThat(time(all.get(i))).isEqualTo(i % 2 == 0 ? -1 : i);
    }
  }

  @Test
  void whatExpiresWithinASecondIsKeptToItsEnd() {
    UUID id = UUID.randomUUID();
    put(id, 7, NOW.plusMillis(1));

    sweep(NOW);

    assertThat(time(id)).isEqualTo(7);
  }

  @Test
  void anExpiryOrATimePastTheYear2038IsNoPast() {
    UUID id = UUID.randomUUID();
    Instant far = Instant.parse("2105-01-01T00:00:00Z");
    put(id, far.getEpochSecond(), far);
    put(id, 1, NOW);

    sweep(NOW.plusSeconds(1));

    assertThat(time(id)).isEqualTo(far.getEpochSecond());
  }

  @Test
  void threadsThatPutAtTheSameTimeLoseNothing() {
    List<UUID> all = IntStream.range(0, 20_000).mapToObj(i -> UUID.randomUUID()).toList();

    all.parallelStream().forEach(id -> put(id, 3, NOW));

    assertThat(ids.size()).isEqualTo(all.size());
    assertThat(all).allMatch(id -> time(id) == 3);
  }

  private void put(UUID id, long time, Instant expiry) {
    ids.put(
        id.getMostSignificantBits(),
        id.getLeastSignificantBits(),
        Instant.ofEpochSecond(time),
        expiry);
  }

  private long time(UUID id) {
    return ids.time(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }

  private void sweep(Instant now) {
    while (!ids.sweep(now)) {
      // The next segment.
    }
  }
}
