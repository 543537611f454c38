package dev.latchkey.user.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in the file, before anything in it is believed. Holds a hash, so it shows
 * nothing.
 *
 * @param line where it begins, from 1
 * @param members by name
 * @param problems why it could not be taken apart, if it could not
 */
record Row(long line, Map<String, Object> members, List<String> problems) {
  static Row of(long line, Map<String, Object> members) {
    return new Row(line, members, List.of());
  }

  static Row broken(long line, String problem) {
    return new Row(line, Map.of(), List.of(problem));
  }

  /** What a column says; nothing where it is left out. */
  Optional<Object> value(Column column) {
    @Nullable Object value = members.get(column.title());
    return Optional.ofNullable(value);
  }

  @Override
  public String toString() {
    return "Row[line=" + line + "]";
  }
}
