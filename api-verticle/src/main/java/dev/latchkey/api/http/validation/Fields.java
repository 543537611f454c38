package dev.latchkey.api.http.validation;

import dev.latchkey.account.InvalidValueException;
import dev.latchkey.api.http.problem.FieldError;
import dev.latchkey.api.http.problem.InvalidRequestException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Turns members into values, and keeps what is wrong with each, so that all is told at once. */
public final class Fields {
  private final RequestMembers members;
  private final Map<String, String> wrong;

  Fields(RequestMembers members, Map<String, String> wrongBySchema) {
    this.members = members;
    this.wrong = new TreeMap<>(wrongBySchema);
    wrong.putAll(members.wrong());
  }

  /** The value of a member; none when it is wrong, which {@link #orRefuse} then tells. */
  public <T> Optional<T> read(String member, Function<String, T> parser) {
    if (!wrong.containsKey(member)) {
      try {
        return Optional.of(parser.apply(members.values().getString(member)));
      } catch (InvalidValueException e) {
        wrong.put(member, e.rule());
      }
    }
    return Optional.empty();
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidRequestException naming every wrong field
   */
  public void orRefuse() {
    if (!wrong.isEmpty()) {
      throw new InvalidRequestException(
          wrong.entrySet().stream()
              .map(error -> new FieldError(members.nameOf(error.getKey()), error.getValue()))
              .toList());
    }
  }
}
