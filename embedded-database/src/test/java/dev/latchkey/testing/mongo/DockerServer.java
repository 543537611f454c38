package dev.latchkey.testing.mongo;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB in a container, when Docker answers. Testcontainers ends it with this JVM. */
final class DockerServer {
  /** The oldest MongoDB that is still supported. */
  private static final String IMAGE = "mongo:7.0";

  private DockerServer() {}

  static Optional<FoundServer> start() {
    return mayAnswer() && DockerClientFactory.instance().isDockerAvailable()
        ? Optional.of(startContainer())
        : Optional.empty();
  }

  @SuppressWarnings("resource") // Testcontainers removes it when this JVM ends.
  private static FoundServer startContainer() {
    MongoDBContainer container = new MongoDBContainer(IMAGE).withReplicaSet();
    container.start();
    return new FoundServer(
        container.getConnectionString(), true, "MongoDB (" + IMAGE + ") in a container");
  }

  /** Asks the socket first: Testcontainers takes its time, and many words, to find no Docker. */
  private static boolean mayAnswer() {
    String host = System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
    if (!host.startsWith("unix:")) {
      return true;
    }
    Path socket = Path.of(URI.create(host).getPath());
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(socket));
    } catch (IOException e) {
      return false;
    }
  }
}
