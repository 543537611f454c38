package dev.latchkey.app;

import dev.latchkey.app.node.DatabaseWork;
import dev.latchkey.user.migration.UnsettledUser;
import dev.latchkey.user.migration.UnsettledUsers;
import io.vertx.core.json.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code latchkey users duplicates}: what the operator has to settle. */
@Command(
    name = "duplicates",
    description =
        "Lists the documents in users that are no accounts: another one has their address, or it is none.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:there are none", "1:there are some"})
final class DuplicatesCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Override
  public Integer call() throws IOException {
    long count =
        DatabaseWork.run(
            options.read(Map.of()),
            (database, vertx) ->
                new UnsettledUsers(database).forEach(user -> print(System.out, user)).await());
    System.out.printf("%d documents are no accounts.%n", count);
    System.out.flush();
    return count == 0 ? 0 : 1;
  }

  private static void print(PrintStream out, UnsettledUser user) {
    // As JSON: whoever typed the address does not write to this terminal.
    out.println(user.email().map(Json::encode).orElse("(no address)"));
    out.printf("  %s%n", explanation(user.reason()));
    user.holder()
        .ifPresent(
            holder ->
                out.printf(
                    "  has it   user_id %s, created %s%n", holder.userId(), holder.createdAt()));
    out.printf(
        "  waits    user_id %s, created %s, _id %s%n",
        user.userId().map(Object::toString).orElse("(none)"),
        user.createdAt().map(Object::toString).orElse("(unknown)"),
        Json.encode(user.documentId()));
  }

  private static String explanation(UnsettledUser.Reason reason) {
    return switch (reason) {
      case ADDRESS_TAKEN -> "Another account has this address.";
      case USER_ID_TAKEN -> "Another account has this user_id.";
      case NO_ADDRESS -> "This is no e-mail address.";
      case NEXT_START ->
          "Nothing is wrong: the next start, or users migrate, brings it up to date.";
    };
  }
}
