package dev.latchkey.testing.mongo;

import dev.latchkey.embedded.Durability;
import dev.latchkey.embedded.EmbeddedDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The embedded server in a JVM of its own. It ends when its standard input does, which is also when
 * this JVM is killed.
 */
public final class EmbeddedProcess implements AutoCloseable {
  private final Process process;
  private final String uri;

  private EmbeddedProcess(Process process, String uri) {
    this.process = process;
    this.uri = uri;
  }

  /** Starts one, on the class path of this JVM, and waits until it serves. */
  public static EmbeddedProcess start(Path directory, Durability durability) {
    try {
      Process process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-XX:TieredStopAtLevel=1",
                      "-Xmx256m",
                      "-cp",
                      System.getProperty("java.class.path"),
                      EmbeddedProcess.class.getName(),
                      directory.toString(),
                      durability.name()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      // Whatever a logger prints before it is not ours to forbid.
      String uri = output.readLine();
      while (uri != null && !uri.startsWith("mongodb://")) {
        uri = output.readLine();
      }
      if (uri == null) {
        throw new IllegalStateException("The embedded server did not start; see its output above.");
      }
      return new EmbeddedProcess(process, uri);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Serves until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    // Nobody reads standard output after the URI: a logger that wrote there would fill the pipe and
    // wait for ever.
    PrintStream answer = System.out;
    System.setOut(System.err);
    try (EmbeddedDatabase database =
        EmbeddedDatabase.open(Path.of(arguments[0]), Durability.valueOf(arguments[1]))) {
      answer.println(database.connectionUri());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  public String uri() {
    return uri;
  }

  public long pid() {
    return process.pid();
  }

  /** Ends it as {@code kill -9} does, and waits until it has ended. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends it in order, and waits until it has ended. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process.onExit().join();
  }
}
