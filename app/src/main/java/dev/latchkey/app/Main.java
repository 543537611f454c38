package dev.latchkey.app;

import picocli.CommandLine;

/** Where the program begins. */
public final class Main {
  private Main() {}

  /** Runs a command; exits with 0, 1 when it failed, or 2 when it was called wrongly. */
  public static void main(String[] arguments) {
    String[] command = arguments.length == 0 ? new String[] {"start"} : arguments;
    int status =
        new CommandLine(new LatchkeyCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(new OneLineErrors())
            .execute(command);
    if (status != 0) {
      System.exit(status);
    }
  }
}
