package dev.latchkey.user.transfer;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading of a row that is too long: after a quote that is not closed, all is one field.
 */
final class RowLimit extends FilterReader {
  /** A row, and what the parser reads ahead. */
  private static final long MOST = 4L * RowSource.LONGEST_ROW;

  private long sinceRowBegan;

  RowLimit(Reader in) {
    super(in);
  }

  void nextRow() {
    sinceRowBegan = 0;
  }

  @Override
  public int read() throws IOException {
    check(1);
    return super.read();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    check(count);
    return count;
  }

  private void check(int count) throws IOException {
    sinceRowBegan += count;
    if (sinceRowBegan > MOST) {
      throw new IOException("a row is too long");
    }
  }
}
