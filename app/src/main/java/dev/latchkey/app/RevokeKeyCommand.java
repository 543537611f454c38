package dev.latchkey.app;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code latchkey keys revoke}. */
@Command(
    name = "revoke",
    description =
        "Ends a signing key at once: no token that it signed is accepted any more. Another key signs from then on.",
    mixinStandardHelpOptions = true)
final class RevokeKeyCommand implements Callable<Integer> {
  @Mixin private KeyOptions keys = new KeyOptions();

  @Parameters(paramLabel = "KID", description = "The key's id, as keys list shows it.")
  private String keyId = "";

  @Override
  public Integer call() throws IOException {
    try {
      return keys.print(keys.administer(administration -> administration.revoke(keyId)));
    } catch (FailureException e) {
      if (e.failure() != Failure.KEY_NOT_FOUND) {
        throw e;
      }
      return keys.refuse("there is no such key");
    }
  }
}
