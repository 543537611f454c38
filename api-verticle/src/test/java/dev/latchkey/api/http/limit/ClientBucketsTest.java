package dev.latchkey.api.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClientBucketsTest {
  private static final class HandMovedTime implements TimeMeter {
    private long nanos = 1;

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }

    void advance(Duration by) {
      nanos += by.toNanos();
    }
  }

  private final HandMovedTime time = new HandMovedTime();
  private final ClientBuckets buckets = new ClientBuckets(Rate.parse("60/1m"), time);

  @Test
  void theWholeRateMayComeAtOnce() {
    assertThat(taken("ada", 60)).isEqualTo(60);
    assertThat(buckets.take("ada")).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void whatWasUsedComesBackLittleByLittle() {
    taken("ada", 60);

    time.advance(Duration.ofSeconds(5));

    assertThat(taken("ada", 60)).isEqualTo(5);
  }

  @Test
  void notMoreThanTheWholeRateComesBack() {
    taken("ada", 60);

    time.advance(Duration.ofDays(30));

    assertThat(taken("ada", 100)).isEqualTo(60);
  }

  @Test
  void clientsAreCountedApart() {
    taken("ada", 60);

    assertThat(taken("grace", 60)).isEqualTo(60);
  }

  @Test
  void whoHasNotComeForLongestIsForgottenFirst() {
    taken("ada", 60);
    taken("grace", 60);
    for (int i = 0; i < ClientBuckets.MOST_CLIENTS - 2; i++) {
      buckets.take("client" + i);
    }
    taken("ada", 1);

    buckets.take("one more");

    assertThat(buckets.clients()).isEqualTo(ClientBuckets.MOST_CLIENTS);
    assertThat(taken("ada", 60)).isZero();
    assertThat(taken("grace", 60)).isEqualTo(60);
  }

  private long taken(String client, int tries) {
    return IntStream.range(0, tries).filter(i -> buckets.take(client).isZero()).count();
  }
}
