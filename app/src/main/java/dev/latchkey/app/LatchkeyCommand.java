package dev.latchkey.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code latchkey} itself: names the others. */
@Command(
    name = "latchkey",
    description = "User accounts and login for Vert.x systems.",
    mixinStandardHelpOptions = true,
    versionProvider = LatchkeyCommand.Version.class,
    subcommands = {StartCommand.class, UsersCommand.class, KeysCommand.class},
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "Without a command, latchkey starts the service on http://localhost:8080.",
      "Settings: conf/latchkey.yaml lists all of them, with their defaults and environment variables."
    })
final class LatchkeyCommand {
  /** Reads the version that was built. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      return new String[] {"Latchkey " + number()};
    }

    static String number() throws IOException {
      Properties properties = new Properties();
      try (InputStream in = LatchkeyCommand.class.getResourceAsStream("/version.properties")) {
        properties.load(in);
      }
      return properties.getProperty("version");
    }
  }
}
