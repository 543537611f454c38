package dev.latchkey.user.transfer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8. One that is too long is passed over without being kept. */
final class Lines {
  private static final int BUFFER = 64 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private long number;

  /**
   * A line.
   *
   * @param number from 1
   * @param text without its end
   * @param problem why there is no text, if there is none
   */
  record Line(long number, String text, @Nullable String problem) {}

  Lines(InputStream in) {
    this.in = new BufferedInputStream(in, BUFFER);
  }

  /** The next line; nothing at the end. */
  Optional<Line> next() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    boolean tooLong = false;
    for (; octet >= 0 && octet != '\n'; octet = in.read()) {
      if (bytes.size() < RowSource.LONGEST_ROW) {
        bytes.write(octet);
      } else {
        tooLong = true;
      }
    }
    return Optional.of(
        tooLong
            ? new Line(number, "", "is longer than " + RowSource.LONGEST_ROW + " bytes")
            : decoded(bytes.toByteArray()));
  }

  private Line decoded(byte[] utf8) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return new Line(number, marked ? text.substring(1) : text, null);
    } catch (CharacterCodingException e) {
      return new Line(number, "", "is not UTF-8");
    }
  }
}
