package dev.latchkey.app;

import dev.latchkey.contract.EnableUser;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code latchkey users enable}. */
@Command(
    name = "enable",
    description = "Opens an account that was disabled.",
    mixinStandardHelpOptions = true)
final class EnableCommand implements Callable<Integer> {
  @Mixin private AccountOptions account = new AccountOptions();

  @Override
  public Integer call() throws IOException {
    return account.administer((accounts, id) -> accounts.enable(new EnableUser(id)), "is enabled");
  }
}
