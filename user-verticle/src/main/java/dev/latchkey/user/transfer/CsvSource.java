package dev.latchkey.user.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV as RFC 4180 has it, with a header line. An empty field is one that is left out. Bytes
 * that are not UTF-8 become U+FFFD, for which a row is rejected later.
 */
final class CsvSource implements RowSource {
  private static final CSVFormat RFC_4180 =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final RowLimit limit;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> titles;

  CsvSource(InputStream in) throws IOException {
    limit = new RowLimit(withoutByteOrderMark(in));
    parser = RFC_4180.parse(limit);
    records = parser.iterator();
    titles = record().map(CSVRecord::toList).orElse(List.of());
    checkHeader();
  }

  private static Reader withoutByteOrderMark(InputStream in) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private void checkHeader() {
    Set<String> distinct = new HashSet<>();
    for (String title : titles) {
      boolean known = Column.of(title).isPresent() || title.startsWith(Column.NOTE);
      if (!known || !distinct.add(title)) {
        throw new UnreadableFileException(
            "The header line must have each column once, of " + Column.titles());
      }
    }
    for (Column column : Column.values()) {
      if (column.isRequired() && !distinct.contains(column.title())) {
        throw new UnreadableFileException(
            "The header line has no column "
                + column.title()
                + "; the columns are "
                + Column.titles());
      }
    }
  }

  @Override
  public Optional<Row> next() throws IOException {
    long line = parser.getCurrentLineNumber() + 1;
    return record().map(record -> row(line, record));
  }

  private Row row(long line, CSVRecord record) {
    if (record.size() != titles.size()) {
      return Row.broken(
          line, "the row has " + record.size() + " fields, the header line " + titles.size());
    }
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < titles.size(); i++) {
      if (!record.get(i).isEmpty()) {
        members.put(titles.get(i), record.get(i));
      }
    }
    return Row.of(line, members);
  }

  private Optional<CSVRecord> record() throws IOException {
    long line = parser.getCurrentLineNumber() + 1;
    limit.nextRow();
    try {
      return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new UnreadableFileException(
          "The file is no CSV from line "
              + line
              + " on: a quote is not closed, or something follows a closing one. The rows before it were read.");
    }
  }
}
