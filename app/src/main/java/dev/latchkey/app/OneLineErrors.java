package dev.latchkey.app;

import dev.latchkey.app.node.StartException;
import dev.latchkey.app.settings.SettingsException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What an operator can mend is said in one line; only the rest, a bug, is shown with its stack
 * trace.
 */
final class OneLineErrors implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult parseResult) {
    if (failure instanceof SettingsException) {
      command.getErr().println("latchkey: " + failure.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    if (failure instanceof StartException) {
      command.getErr().println("latchkey: " + failure.getMessage());
    } else {
      LoggerFactory.getLogger(OneLineErrors.class).error("latchkey: unexpected failure", failure);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
