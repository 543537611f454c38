package dev.latchkey.user.transfer;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.InvalidValueException;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.User;
import dev.latchkey.user.password.StoredHashes;
import dev.latchkey.user.password.format.HashedPassword;
import dev.latchkey.user.store.AccountRecord;
import dev.latchkey.user.store.StoredUser;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Makes an account of a row, or says all that is wrong with it. */
final class RowParser {
  /** Longer than any hash that a format reads; the other system's clock may be ahead of ours. */
  private static final Pattern HASH = Pattern.compile("[!-~]{1,1024}");

  private static final Duration CLOCKS_APART = Duration.ofDays(1);

  /** What a reader makes of bytes that are not UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  private final StoredHashes hashes;
  private final Clock clock;

  RowParser(StoredHashes hashes, Clock clock) {
    this.hashes = hashes;
    this.clock = clock;
  }

  ParsedRow parse(Row row) {
    List<String> problems = new ArrayList<>(row.problems());
    if (problems.isEmpty()) {
      unknownMembers(row, problems);
      Optional<EmailAddress> email = required(row, Column.EMAIL, EmailAddress::parse, problems);
      Optional<DisplayName> name = required(row, Column.NAME, DisplayName::parse, problems);
      Optional<String> hash = required(row, Column.PASSWORD_HASH, this::hash, problems);
      Optional<UserId> id = optional(row, Column.USER_ID, text(UserId::parse), problems);
      Optional<Instant> made = optional(row, Column.CREATED_AT, text(this::instant), problems);
      Optional<Boolean> confirmed =
          optional(row, Column.EMAIL_CONFIRMED, RowParser::flag, problems);
      Optional<Boolean> disabled = optional(row, Column.DISABLED, RowParser::flag, problems);
      if (problems.isEmpty()) {
        User user =
            new User(
                id.orElseGet(() -> new UserId(UUID.randomUUID())),
                name.orElseThrow(),
                email.orElseThrow(),
                made.orElseGet(clock::instant).truncatedTo(ChronoUnit.MILLIS),
                disabled.orElse(false));
        StoredUser stored = new StoredUser(user, hash.orElseThrow());
        return new ParsedRow.Valid(
            row,
            new AccountRecord(stored, hashes.outdatedKind(stored.passwordHash()), confirmed),
            id.isPresent());
      }
    }
    return new ParsedRow.Invalid(row, List.copyOf(problems));
  }

  private static void unknownMembers(Row row, List<String> problems) {
    boolean known =
        row.members().keySet().stream()
            .allMatch(name -> name.startsWith(Column.NOTE) || Column.of(name).isPresent());
    if (!known) {
      problems.add("the row has a member that is none of " + Column.titles());
    }
  }

  private static <T> Optional<T> required(
      Row row, Column column, Function<String, T> parser, List<String> problems) {
    if (row.value(column).isEmpty()) {
      problems.add(column.title() + " must be there");
    }
    return optional(row, column, text(parser), problems);
  }

  private static <T> Optional<T> optional(
      Row row, Column column, Function<Object, T> parser, List<String> problems) {
    try {
      return row.value(column).map(parser);
    } catch (InvalidValueException e) {
      problems.add(column.title() + " " + e.rule());
      return Optional.empty();
    }
  }

  private static <T> Function<Object, T> text(Function<String, T> parser) {
    return value -> {
      if (value instanceof String text && text.indexOf(REPLACEMENT) < 0) {
        return parser.apply(text);
      }
      throw new InvalidValueException(value instanceof String ? "must be UTF-8" : "must be a text");
    };
  }

  private String hash(String text) {
    if (!HASH.matcher(text).matches()) {
      throw new InvalidValueException(
          "must have 1 to 1024 characters of ASCII, none of them a space");
    }
    hashes
        .read(text)
        .flatMap(HashedPassword::excess)
        .ifPresent(
            excess -> {
              throw new InvalidValueException("must cost less: it " + excess);
            });
    return text;
  }

  private Instant instant(String text) {
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant();
      if (!instant.isBefore(Instant.EPOCH)
          && instant.isBefore(clock.instant().plus(CLOCKS_APART))) {
        return instant;
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw new InvalidValueException(
        "must be a time since 1970 and not in the future, like 2024-01-31T12:00:00Z");
  }

  private static Boolean flag(Object value) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    throw new InvalidValueException("must be true or false");
  }
}
