package dev.latchkey.user.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a row of a file can say of an account. */
enum Column {
  EMAIL(true),
  NAME(true),
  PASSWORD_HASH(true),
  USER_ID(false),
  CREATED_AT(false),
  EMAIL_CONFIRMED(false),
  DISABLED(false);

  /** Members that begin like this are notes, such as those in a file of rejected rows. */
  static final String NOTE = "_";

  private final boolean required;

  Column(boolean required) {
    this.required = required;
  }

  /** The member's or the column's name. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isRequired() {
    return required;
  }

  static Optional<Column> of(String title) {
    return Arrays.stream(values()).filter(column -> column.title().equals(title)).findFirst();
  }

  static List<String> titles() {
    return Arrays.stream(values()).map(Column::title).toList();
  }
}
