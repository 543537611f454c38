package dev.latchkey.app;

import dev.latchkey.user.key.KeyAdministration;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code latchkey keys list}. */
@Command(
    name = "list",
    description = "Lists the signing keys, oldest first, and what each does.",
    mixinStandardHelpOptions = true)
final class ListKeysCommand implements Callable<Integer> {
  @Mixin private KeyOptions keys = new KeyOptions();

  @Override
  public Integer call() throws IOException {
    return keys.print(keys.administer(KeyAdministration::list));
  }
}
