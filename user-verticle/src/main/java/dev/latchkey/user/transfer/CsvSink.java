package dev.latchkey.user.transfer;

import dev.latchkey.contract.User;
import dev.latchkey.user.store.AccountRecord;
import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes CSV as RFC 4180 has it, with a header line. */
final class CsvSink implements RowSink {
  private final CSVPrinter printer;

  CsvSink(Writer out) throws IOException {
    printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(Column.titles());
  }

  /** In the order of {@link Column}. */
  @Override
  public void write(AccountRecord account) throws IOException {
    User user = account.stored().user();
    printer.printRecord(
        user.email().value(),
        user.name().value(),
        account.stored().passwordHash(),
        user.userId(),
        user.createdAt(),
        account.emailConfirmed().map(String::valueOf).orElse(""),
        user.disabled() ? "true" : "");
  }
}
