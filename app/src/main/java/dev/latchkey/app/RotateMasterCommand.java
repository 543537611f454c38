package dev.latchkey.app;

import dev.latchkey.user.key.KeyAdministration;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code latchkey keys rotate-master}. */
@Command(
    name = "rotate-master",
    description =
        "Encrypts all signing keys under the first master key of keys.master_key_file. docs/operating.md has the"
            + " steps.",
    mixinStandardHelpOptions = true)
final class RotateMasterCommand implements Callable<Integer> {
  @Mixin private KeyOptions keys = new KeyOptions();

  @Override
  public Integer call() throws IOException {
    int count = keys.administer(KeyAdministration::rotateMaster);
    keys.say(
        count
            + (count == 1 ? " key is" : " keys are")
            + " encrypted under another master key now.");
    return 0;
  }
}
