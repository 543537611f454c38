package dev.latchkey.user.transfer;

import java.io.IOException;
import java.util.Optional;

/** Reads a file row by row, in memory that does not grow with the file. */
interface RowSource {
  /** The longest row, in bytes or characters: fifty times the longest that makes sense. */
  int LONGEST_ROW = 64 * 1024;

  /**
   * The next row; nothing at the end.
   *
   * @throws UnreadableFileException when no row behind this place can be told from the next
   */
  Optional<Row> next() throws IOException;
}
