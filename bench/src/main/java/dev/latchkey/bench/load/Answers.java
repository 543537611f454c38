package dev.latchkey.bench.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What came back, by status. */
public final class Answers {
  private final Duration time;
  private final Map<Integer, Histogram> byStatus = new TreeMap<>();
  private long underWay;

  Answers(Duration time) {
    this.time = time;
  }

  void expect() {
    underWay++;
  }

  void add(int status, long nanos) {
    underWay--;
    byStatus.computeIfAbsent(status, first -> new Histogram(3)).recordValue(Math.max(0, nanos));
  }

  public boolean areComplete() {
    return underWay == 0;
  }

  public double perSecond(int status) {
    return count(status) * 1e9 / time.toNanos();
  }

  public long count(int status) {
    return byStatus.containsKey(status) ? byStatus.get(status).getTotalCount() : 0;
  }

  /** All of them, whatever their status. */
  public long count() {
    return byStatus.values().stream().mapToLong(Histogram::getTotalCount).sum();
  }

  /** In milliseconds; 0 where there is no such answer. */
  public double percentile(int status, double percent) {
    return byStatus.containsKey(status)
        ? byStatus.get(status).getValueAtPercentile(percent) / 1e6
        : 0;
  }

  /** {@code 200: 80.1/s p50 12 ms p99 30 ms}, and so on for every status. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    byStatus.forEach(
        (status, times) ->
            text.append(
                "%d: %.1f/s p50 %.1f ms p99 %.1f ms max %.1f ms; "
                    .formatted(
                        status,
                        perSecond(status),
                        percentile(status, 50),
                        percentile(status, 99),
                        times.getMaxValue() / 1e6)));
    return text.toString();
  }
}
