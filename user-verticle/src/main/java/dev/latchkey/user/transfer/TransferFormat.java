package dev.latchkey.user.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How a file of accounts is written. */
public enum TransferFormat {
  /** A JSON object a line. */
  JSONL,
  /** Comma-separated values with a header line (RFC 4180). */
  CSV;

  /** By the end of the file's name; nothing when it says nothing. */
  public static Optional<TransferFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return Optional.of(CSV);
    }
    return name.endsWith(".jsonl") || name.endsWith(".ndjson")
        ? Optional.of(JSONL)
        : Optional.empty();
  }

  /**
   * Begins to read.
   *
   * @throws UnreadableFileException when it does not begin as it must
   */
  RowSource read(InputStream in) throws IOException {
    return switch (this) {
      case JSONL -> new JsonLineSource(in);
      case CSV -> new CsvSource(in);
    };
  }

  /** Begins to write. */
  RowSink write(Writer out) throws IOException {
    return switch (this) {
      case JSONL -> new JsonLineSink(out);
      case CSV -> new CsvSink(out);
    };
  }
}
