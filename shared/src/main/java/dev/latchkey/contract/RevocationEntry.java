package dev.latchkey.contract;

import dev.latchkey.revocation.Revocation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the log of revocations. The log has no gaps: who has read up to a number has read
 * every entry with a lower one that will ever be there.
 *
 * <p>Also the event that tells of it, published at {@link #ADDRESS} once it is in the log.
 *
 * @param number its place in the log, 1 or more
 * @param revocations what was revoked at once
 */
public record RevocationEntry(long number, List<Revocation> revocations) implements Message {
  /** Where each new entry is published. */
  public static final String ADDRESS = "latchkey.revoked";

  private static final String NUMBER = "number";
  private static final String REVOCATIONS = "revocations";

  public RevocationEntry {
    revocations = List.copyOf(revocations);
  }

  /**
   * Reads a body, without the revocations that only a newer Latchkey can heed.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static RevocationEntry fromJson(JsonObject body) {
    MessageReader reader = new MessageReader(body);
    List<Revocation> revocations =
        reader.array(REVOCATIONS).stream().map(Revocation::read).flatMap(Optional::stream).toList();
    return new RevocationEntry(reader.number(NUMBER), revocations);
  }

  @Override
  public JsonObject toJson() {
    JsonArray array = new JsonArray();
    revocations.forEach(revocation -> array.add(revocation.toJson()));
    return new JsonObject().put(NUMBER, number).put(REVOCATIONS, array);
  }
}
