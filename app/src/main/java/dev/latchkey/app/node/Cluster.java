package dev.latchkey.app.node;

import com.hazelcast.config.Config;
import com.hazelcast.config.XmlConfigBuilder;
import dev.latchkey.app.settings.ClusterSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Joins the cluster: Hazelcast for who is there, the clustered event bus for what is said. */
final class Cluster {
  private static final String FILE = "cluster.xml";

  /**
   * A member that does not answer on the bus is given up after these; the defaults are 20 s each.
   */
  private static final int PING_INTERVAL_MILLIS = 2000;

  private static final int PING_REPLY_MILLIS = 2000;
  private static final int CONNECT_TIMEOUT_MILLIS = 3000;

  private Cluster() {}

  /**
   * A clustered Vert.x. Fails when the address is not one of this machine's.
   *
   * @param confDirectory where an operator's {@code cluster.xml} may be; without one the built-in
   *     one serves
   */
  static Future<Vertx> join(ClusterSettings settings, Path confDirectory) {
    // Read before the configuration is: its own property would come too late for the first lines.
    System.setProperty("hazelcast.logging.type", "slf4j");
    Config config = configuration(settings, confDirectory.resolve(FILE));
    VertxOptions options = new VertxOptions();
    options.setEventBusOptions(
        new EventBusOptions()
            .setHost(settings.host())
            .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
            .setClusterPingInterval(PING_INTERVAL_MILLIS)
            .setClusterPingReplyInterval(PING_REPLY_MILLIS));
    return Vertx.builder()
        .with(options)
        .withClusterManager(new HazelcastClusterManager(config))
        .buildClustered();
  }

  private static Config configuration(ClusterSettings settings, Path file) {
    Properties variables = new Properties();
    variables.setProperty("cluster.name", settings.name());
    variables.setProperty("cluster.host", settings.host());
    variables.setProperty("cluster.port", String.valueOf(settings.port()));
    variables.setProperty("cluster.members", settings.members());
    try (InputStream xml =
        Files.exists(file)
            ? Files.newInputStream(file)
            : Cluster.class.getResourceAsStream("/" + FILE)) {
      return new XmlConfigBuilder(xml).setProperties(variables).build();
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
