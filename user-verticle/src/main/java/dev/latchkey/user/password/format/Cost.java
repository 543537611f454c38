package dev.latchkey.user.password.format;

import java.util.Optional;

/**
 * What one check takes.
 *
 * @param kind see {@link HashedPassword#kind()}
 * @param memoryKib see {@link HashedPassword#memoryKib()}
 * @param excess see {@link HashedPassword#excess()}
 */
record Cost(String kind, long memoryKib, Optional<String> excess) {
  /** A few microseconds and next to no memory: a digest or two. */
  static Cost small(String kind) {
    return new Cost(kind, 0, Optional.empty());
  }

  /** Time that grows with a count, and next to no memory. */
  static Cost counted(String kind, long count, long limit, String unit) {
    return new Cost(kind, 0, over(count, limit, unit));
  }

  /** The excess of a count over its limit, if it is over. */
  static Optional<String> over(long count, long limit, String unit) {
    return count > limit
        ? Optional.of("asks for %d %s, over %d".formatted(count, unit, limit))
        : Optional.empty();
  }
}
