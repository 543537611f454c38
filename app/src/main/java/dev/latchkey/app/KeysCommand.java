package dev.latchkey.app;

import picocli.CommandLine.Command;

/** {@code latchkey keys}: names the commands that work on signing keys. */
@Command(
    name = "keys",
    description = "Works on the keys that sign access tokens.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ListKeysCommand.class,
      RotateKeysCommand.class,
      RevokeKeyCommand.class,
      RotateMasterCommand.class
    },
    footer = {
      "",
      "With a MongoDB (mongo.uri) they work beside a running service, which notices within",
      "seconds; with the embedded database while it is stopped."
    })
final class KeysCommand {}
