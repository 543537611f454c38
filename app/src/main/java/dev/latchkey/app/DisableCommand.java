package dev.latchkey.app;

import dev.latchkey.contract.DisableUser;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code latchkey users disable}. */
@Command(
    name = "disable",
    description = "Closes an account; its owner cannot log in any more.",
    mixinStandardHelpOptions = true)
final class DisableCommand implements Callable<Integer> {
  @Mixin private AccountOptions account = new AccountOptions();

  @Override
  public Integer call() throws IOException {
    return account.administer(
        (accounts, id) -> accounts.disable(new DisableUser(id)), "is disabled");
  }
}
