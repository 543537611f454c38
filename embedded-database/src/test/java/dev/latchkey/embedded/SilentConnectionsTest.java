package dev.latchkey.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another user of the machine can open connections; he cannot keep ours out with them. */
class SilentConnectionsTest {
  private static final int SILENT = 600;

  @TempDir Path directory;

  @Test
  void doNotKeepOutWhoProvesTheSecret() throws IOException {
    List<Socket> silent = new ArrayList<>();
    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory, Durability.WITHIN_A_SECOND)) {
      for (int i = 0; i < SILENT; i++) {
        silent.add(new Socket(InetAddress.getLoopbackAddress(), port(database)));
      }
      try (MongoClient client = MongoClients.create(database.connectionUri())) {
        assertThat(client.getDatabase("test").runCommand(new Document("ping", 1)).getDouble("ok"))
            .isEqualTo(1.0);
      }
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  private static int port(EmbeddedDatabase database) {
    String host = new ConnectionString(database.connectionUri()).getHosts().get(0);
    return Integer.parseInt(host.substring(host.indexOf(':') + 1));
  }
}
