package dev.latchkey.api.http.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A token bucket a client, for one kind of request. Remembers so many clients, and forgets first
 * who has not come for longest: whoever has that many networks to come from needs no second try
 * from one of them.
 *
 * <p>Not safe for several threads: it belongs to one event loop.
 */
final class ClientBuckets {
  /** Some 10 MiB at most. */
  static final int MOST_CLIENTS = 20_000;

  private final Bandwidth bandwidth;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  ClientBuckets(Rate rate, TimeMeter time) {
    // Greedy: what was used comes back little by little, not all at once.
    this.bandwidth =
        Bandwidth.builder()
            .capacity(rate.requests())
            .refillGreedy(rate.requests(), rate.period())
            .build();
    this.time = time;
  }

  /** How long this client has to wait before its request may be served; zero when it may be now. */
  Duration take(String client) {
    ConsumptionProbe probe =
        buckets.computeIfAbsent(client, unseen -> full()).tryConsumeAndReturnRemaining(1);
    return Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(bandwidth)
        .withCustomTimePrecision(time)
        .withSynchronizationStrategy(SynchronizationStrategy.NONE)
        .build();
  }

  int clients() {
    return buckets.size();
  }
}
