package dev.latchkey.user.bus;

/** Who asked, and whether the answer is still of use to it. */
@FunctionalInterface
public interface Caller {
  /** Somebody who waits for ever. */
  Caller PATIENT = () -> true;

  /**
   * Whether it still waits: false once its time-out has passed or it has said that it is gone. Work
   * for it that has not begun need not be done.
   */
  boolean waits();
}
