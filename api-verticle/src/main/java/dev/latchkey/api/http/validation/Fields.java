package dev.latchkey.api.http.validation;

import dev.latchkey.account.InvalidValueException;
import dev.latchkey.api.http.problem.FieldError;
import dev.latchkey.api.http.problem.InvalidRequestException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns members into values, and keeps what is wrong with each, so that all is told at once. */
public final class Fields {
  private final RequestMembers members;

  /** What each wrong member must be; a rule that two of its readers find broken is told once. */
  private final Map<String, Set<String>> wrong = new TreeMap<>();

  Fields(RequestMembers members, Map<String, String> wrongBySchema) {
    this.members = members;
    wrongBySchema.forEach(this::refuse);
    // What they say goes before the schema, which has read values that are not to be trusted.
    members.wrong().forEach((member, rule) -> wrong.put(member, new LinkedHashSet<>(Set.of(rule))));
  }

  /** The value of a member; none when it is wrong, which {@link #orRefuse} then tells. */
  public <T> Optional<T> read(String member, Function<String, T> parser) {
    if (!wrong.containsKey(member)) {
      try {
        return Optional.of(parser.apply(members.values().getString(member)));
      } catch (InvalidValueException e) {
        refuse(member, e.rule());
      }
    }
    return Optional.empty();
  }

  /** As {@link #read}; none as well when the member is not there. */
  public <T> Optional<T> optional(String member, Function<String, T> parser) {
    return members.values().containsKey(member) ? read(member, parser) : Optional.empty();
  }

  /**
   * As {@link #read}, but a member that is wrong by the schema's lengths is read all the same, for
   * those who have more to say of it.
   */
  public <T> Optional<T> readOfAnyLength(String member, Function<String, T> parser) {
    boolean text = members.values().getValue(member) instanceof String;
    if (!wrong.containsKey(member) || !text || members.wrong().containsKey(member)) {
      return read(member, parser);
    }
    try {
      return Optional.of(parser.apply(members.values().getString(member)));
    } catch (InvalidValueException e) {
      // The schema has said what is wrong with it.
      return Optional.empty();
    }
  }

  /**
   * Marks a member as wrong; it may be for several reasons.
   *
   * @param rule what it must be; never its value
   */
  public void refuse(String member, String rule) {
    wrong.computeIfAbsent(member, name -> new LinkedHashSet<>()).add(rule);
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
              .flatMap(field -> errors(members.nameOf(field.getKey()), field.getValue()))
              .toList());
    }
  }

  private static Stream<FieldError> errors(String name, Set<String> rules) {
    return rules.stream().map(rule -> new FieldError(name, rule));
  }
}
