package dev.latchkey.app;

import dev.latchkey.user.key.KeyAdministration;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code latchkey keys rotate}. */
@Command(
    name = "rotate",
    description =
        "Publishes the next signing key, which signs after keys.publish_ahead. The one before it verifies until"
            + " its last token has expired.",
    mixinStandardHelpOptions = true)
final class RotateKeysCommand implements Callable<Integer> {
  @Mixin private KeyOptions keys = new KeyOptions();

  @Override
  public Integer call() throws IOException {
    return keys.print(keys.administer(KeyAdministration::rotate));
  }
}
