package dev.latchkey.bench.storm;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Latchkey in a process of its own, with the embedded database. */
final class Server implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("listening +http://localhost:([0-9]+)");
  private static final Pattern RSS = Pattern.compile("VmRSS:\\s+([0-9]+) kB");
  private static final Pattern HEAP_USED = Pattern.compile("used ([0-9]+)K");

  private final Process process;
  private final int port;

  private Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param options for its JVM
   * @param settings by environment variable
   */
  static Server start(Path directory, List<String> options, Map<String, String> settings)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of("-Dlatchkey.home=" + directory, "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.latchkey.app.Main", "start"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LATCHKEY_HTTP_PORT", "0");
    builder.environment().put("LATCHKEY_DATA_DIR", directory.resolve("data").toString());
    builder.environment().putAll(settings);
    Process process = builder.start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        drain(lines);
        return new Server(process, Integer.parseInt(listening.group(1)));
      }
    }
    throw new IOException("it did not start:\n" + said);
  }

  private static void drain(BufferedReader lines) {
    Thread reader = new Thread(() -> lines.lines().forEach(line -> {}), "server-output");
    reader.setDaemon(true);
    reader.start();
  }

  int port() {
    return port;
  }

  Duration processorTime() {
    return processorTime(process.toHandle());
  }

  static Duration processorTime(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Resident memory of the process, in MiB. */
  double residentMib() throws IOException {
    String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
    Matcher matcher = RSS.matcher(status);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) / 1024.0 : Double.NaN;
  }

  /** What the heap holds after a collection, in MiB. */
  double liveHeapMib() throws IOException {
    command("GC.run");
    Matcher matcher = HEAP_USED.matcher(command("GC.heap_info"));
    return matcher.find() ? Integer.parseInt(matcher.group(1)) / 1024.0 : Double.NaN;
  }

  private String command(String name) throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked =
        new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), name)
            .redirectErrorStream(true)
            .start();
    return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    process.toHandle().destroy();
    process.onExit().join();
  }
}
