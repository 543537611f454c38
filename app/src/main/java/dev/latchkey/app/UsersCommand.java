package dev.latchkey.app;

import picocli.CommandLine.Command;

/** {@code latchkey users}: names the commands that work on accounts. */
@Command(
    name = "users",
    description = "Works on accounts.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ImportCommand.class,
      ExportCommand.class,
      MigrateCommand.class,
      DuplicatesCommand.class,
      DisableCommand.class,
      EnableCommand.class,
      UnlockCommand.class
    },
    footer = {
      "",
      "With a MongoDB (mongo.uri) they work beside a running service; with the embedded database",
      "while it is stopped."
    })
final class UsersCommand {}
