package dev.latchkey.user;

import java.util.List;

/** How far two samples are apart, whatever their distributions (Mann and Whitney 1947). */
final class Separation {
  private Separation() {}

  /**
   * How likely a value of the first sample is larger than one of the second; two equal ones count
   * half. A half means that nobody can tell them apart.
   */
  static double of(List<Long> first, List<Long> second) {
    double larger = 0;
    for (long one : first) {
      for (long other : second) {
        larger += one > other ? 1 : one == other ? 0.5 : 0;
      }
    }
    return larger / first.size() / second.size();
  }
}
