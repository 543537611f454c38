package dev.latchkey.embedded;

/**
 * When what an answer acknowledges is forced to the disk. Either way it is in the file before the
 * answer leaves, so that the end of the process, however sudden, loses nothing acknowledged.
 */
public enum Durability {
  /** Within one second: a power failure may lose the last second, never more, never a half. */
  WITHIN_A_SECOND,
  /** Before every answer that acknowledges a write: a power failure loses nothing acknowledged. */
  BEFORE_EVERY_ANSWER
}
