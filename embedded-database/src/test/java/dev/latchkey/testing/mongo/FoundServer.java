package dev.latchkey.testing.mongo;

import dev.latchkey.embedded.Durability;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The server that {@link TestMongo} took, and how it came by it. */
record FoundServer(String uri, boolean real, String how) {
  private static final class Once {
    static final FoundServer FOUND = find();
  }

  static FoundServer get() {
    return Once.FOUND;
  }

  private static FoundServer find() {
    FoundServer found =
        given().or(DockerServer::start).or(FoundServer::mongod).orElseGet(FoundServer::embedded);
    System.out.println("Tests use " + found.how() + ".");
    return found;
  }

  private static Optional<FoundServer> given() {
    return Optional.ofNullable(System.getenv("LATCHKEY_TEST_MONGO_URI"))
        .filter(uri -> !uri.isBlank())
        .map(uri -> new FoundServer(uri, true, "the MongoDB that LATCHKEY_TEST_MONGO_URI names"));
  }

  private static Optional<FoundServer> mongod() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(directory -> Path.of(directory, "mongod"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(FoundServer::startMongod);
  }

  private static FoundServer startMongod(Path program) {
    try {
      int port = freePort();
      Process process =
          new ProcessBuilder(
                  List.of(
                      program.toString(),
                      "--bind_ip=127.0.0.1",
                      "--port=" + port,
                      "--dbpath=" + TemporaryDirectory.create("latchkey-mongod")))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new FoundServer("mongodb://127.0.0.1:" + port, true, "the mongod at " + program);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static FoundServer embedded() {
    Path directory = TemporaryDirectory.create("latchkey-embedded");
    EmbeddedProcess process = EmbeddedProcess.start(directory, Durability.WITHIN_A_SECOND);
    return new FoundServer(process.uri(), false, "the embedded server, in a process of its own");
  }
}
