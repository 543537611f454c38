package dev.latchkey.app;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Where the program begins. */
public final class Main {
  private static final Set<String> ABOUT_ITSELF = Set.of("-h", "--help", "-V", "--version");

  private Main() {}

  /** Runs a command; exits with 0, 1 when it failed, or 2 when it was called wrongly. */
  public static void main(String[] arguments) {
    String[] command = namesACommand(arguments) ? arguments : started(arguments);
    int status =
        new CommandLine(new LatchkeyCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(new OneLineErrors())
            .execute(command);
    if (status != 0) {
      System.exit(status);
    }
  }

  private static boolean namesACommand(String[] arguments) {
    return arguments.length > 0
        && (!arguments[0].startsWith("-") || ABOUT_ITSELF.contains(arguments[0]));
  }

  private static String[] started(String[] options) {
    return Stream.concat(Stream.of("start"), Arrays.stream(options)).toArray(String[]::new);
  }
}
