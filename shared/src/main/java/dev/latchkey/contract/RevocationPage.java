package dev.latchkey.contract;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * A part of the log of revocations. Numbers below that of the first entry have been pruned: all
 * that they concerned has expired.
 *
 * @param entries in order, without gaps
 * @param last what to ask for entries after from now on. Lower than what was asked for where the
 *     log is not the one that the asker has read, since the database was replaced
 * @param more whether to ask again at once
 */
public record RevocationPage(List<RevocationEntry> entries, long last, boolean more)
    implements Message {
  private static final String ENTRIES = "entries";
  private static final String LAST = "last";
  private static final String MORE = "more";

  public RevocationPage {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static RevocationPage fromJson(JsonObject body) {
    MessageReader reader = new MessageReader(body);
    List<RevocationEntry> entries =
        reader.array(ENTRIES).stream()
            .filter(JsonObject.class::isInstance)
            .map(entry -> RevocationEntry.fromJson((JsonObject) entry))
            .toList();
    return new RevocationPage(entries, reader.number(LAST), reader.flag(MORE));
  }

  @Override
  public JsonObject toJson() {
    JsonArray array = new JsonArray();
    entries.forEach(entry -> array.add(entry.toJson()));
    return new JsonObject().put(ENTRIES, array).put(LAST, last).put(MORE, more);
  }
}
