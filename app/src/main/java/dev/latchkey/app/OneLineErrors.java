package dev.latchkey.app;

import dev.latchkey.app.node.StartException;
import dev.latchkey.app.settings.SettingsException;
import dev.latchkey.user.transfer.UnreadableFileException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
    if (failure instanceof StartException || failure instanceof UnreadableFileException) {
      command.getErr().println("latchkey: " + failure.getMessage());
    } else if (failure instanceof FileSystemException file) {
      command.getErr().println("latchkey: " + file.getFile() + " " + reason(file));
    } else {
      LoggerFactory.getLogger(OneLineErrors.class).error("latchkey: unexpected failure", failure);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String reason(FileSystemException failure) {
    if (failure instanceof NoSuchFileException) {
      return "is not there.";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "is there already, and is not overwritten.";
    }
    return failure instanceof AccessDeniedException
        ? "may not be read or written by this user."
        : "cannot be read or written: " + failure.getReason();
  }
}
