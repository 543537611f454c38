package dev.latchkey.user;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;

/** Stands between a client and its MongoDB, and can be cut. */
final class Relay {
  private final String uri;
  private final NetServer server;

  private Relay(String uri, NetServer server) {
    this.uri = uri;
    this.server = server;
  }

  static Relay to(Vertx vertx, String mongoUri) {
    ServerAddress target = new ServerAddress(new ConnectionString(mongoUri).getHosts().get(0));
    NetServer server =
        vertx
            .createNetServer()
            .connectHandler(
                client -> {
                  client.pause();
                  vertx
                      .createNetClient()
                      .connect(target.getPort(), target.getHost())
                      .onSuccess(mongo -> join(client, mongo))
                      .onFailure(cause -> client.close());
                })
            .listen(0, "127.0.0.1")
            .await();
    String uri =
        mongoUri.replaceFirst(
            "127\\.0\\.0\\.1:[0-9]+|localhost:[0-9]+", "127.0.0.1:" + server.actualPort());
    return new Relay(uri, server);
  }

  private static void join(NetSocket client, NetSocket mongo) {
    client.handler(mongo::write).closeHandler(closed -> mongo.close());
    mongo.handler(client::write).closeHandler(closed -> client.close());
    client.resume();
  }

  String uri() {
    return uri;
  }

  void cut() {
    server.close().await();
  }
}
