package dev.latchkey.user.transfer;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file of rows that were not taken, each with its line and the reasons. It is made when the
 * first one comes, for its owner only, since hashes are in it. Put right, it can be imported
 * itself.
 */
final class RejectedRows implements Closeable {
  private final Path file;
  private @Nullable Writer out;

  RejectedRows(Path file) {
    this.file = file;
  }

  void add(Row row, List<String> reasons) throws IOException {
    Writer writer = out;
    if (writer == null) {
      writer = PrivateFile.replace(file);
      out = writer;
    }
    JsonObject json = new JsonObject();
    row.members().forEach((name, value) -> putUnlessNote(json, name, value));
    json.put("_line", row.line()).put("_reasons", new JsonArray(reasons));
    writer.write(json.encode());
    writer.write('\n');
  }

  private static void putUnlessNote(JsonObject json, String name, Object value) {
    if (!name.startsWith(Column.NOTE)) {
      json.put(name, value);
    }
  }

  /** Where it is; nothing when there was none to reject. */
  Optional<Path> file() {
    return out == null ? Optional.empty() : Optional.of(file);
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
