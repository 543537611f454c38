package dev.latchkey.app;

import dev.latchkey.app.node.Node;
import dev.latchkey.app.settings.AppSettings;
import dev.latchkey.app.settings.Role;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code latchkey start}: runs the service until it is told to stop. */
@Command(
    name = "start",
    description = "Starts the service; SIGTERM or Ctrl-C stops it.",
    mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "all, api or user: what this process does (node.role).")
  private @Nullable Role role;

  @Option(
      names = "--cluster",
      description = "Join the cluster and find the other verticles there (cluster.enabled).")
  private boolean cluster;

  @Override
  public Integer call() throws IOException {
    long began = System.nanoTime();
    AppSettings app = options.read(commandLine());
    Node node = Node.start(app, Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node), "latchkey-stop"));
    new Greeting(app, node, Duration.ofNanos(System.nanoTime() - began)).print(System.out);
    return 0;
  }

  private Map<String, String> commandLine() {
    Map<String, String> given = new LinkedHashMap<>();
    if (role != null) {
      given.put("node.role", role.name().toLowerCase(Locale.ROOT));
    }
    if (cluster) {
      given.put("cluster.enabled", "true");
    }
    return given;
  }

  private static void stop(Node node) {
    boolean clean = node.stop();
    System.out.println(
        clean ? "Latchkey has stopped." : "Latchkey has stopped, not cleanly; the log says more.");
    System.out.flush();
    // The JVM would report the signal as a failure (143); a stop that was asked for and went well
    // is none.
    Runtime.getRuntime().halt(clean ? 0 : 1);
  }
}
