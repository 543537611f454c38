package dev.latchkey.app;

import dev.latchkey.contract.UnlockUser;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code latchkey users unlock}. */
@Command(
    name = "unlock",
    description = "Forgets the failed log-ins of an account, and so lifts its lock.",
    mixinStandardHelpOptions = true)
final class UnlockCommand implements Callable<Integer> {
  @Mixin private AccountOptions account = new AccountOptions();

  @Override
  public Integer call() throws IOException {
    return account.administer((accounts, id) -> accounts.unlock(new UnlockUser(id)), "is unlocked");
  }
}
