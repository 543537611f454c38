package dev.latchkey.user.transfer;

import dev.latchkey.contract.User;
import dev.latchkey.user.store.AccountRecord;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.Writer;

/** Writes a JSON object a line. */
final class JsonLineSink implements RowSink {
  private final Writer out;

  JsonLineSink(Writer out) {
    this.out = out;
  }

  @Override
  public void write(AccountRecord account) throws IOException {
    User user = account.stored().user();
    JsonObject json =
        new JsonObject()
            .put(Column.EMAIL.title(), user.email().value())
            .put(Column.NAME.title(), user.name().value())
            .put(Column.PASSWORD_HASH.title(), account.stored().passwordHash())
            .put(Column.USER_ID.title(), user.userId().toString())
            .put(Column.CREATED_AT.title(), user.createdAt().toString());
    account.emailConfirmed().ifPresent(is -> json.put(Column.EMAIL_CONFIRMED.title(), is));
    if (user.disabled()) {
      json.put(Column.DISABLED.title(), true);
    }
    out.write(json.encode());
    out.write('\n');
  }
}
