package dev.latchkey.user.transfer;

import dev.latchkey.user.store.AccountRecord;
import java.util.List;

/** What became of a row. */
sealed interface ParsedRow {
  Row row();

  /**
   * An account.
   *
   * @param hasUserId whether the row itself says who it is
   */
  record Valid(Row row, AccountRecord account, boolean hasUserId) implements ParsedRow {}

  /**
   * None.
   *
   * @param reasons all that is wrong, worded to follow a colon
   */
  record Invalid(Row row, List<String> reasons) implements ParsedRow {}
}
