package dev.latchkey.user.transfer;

import dev.latchkey.user.store.AccountRecord;
import java.io.IOException;

/** Writes accounts, a row each. */
interface RowSink {
  void write(AccountRecord account) throws IOException;
}
