package dev.latchkey.user.breach;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** In the range API's place: answers as it is told, and keeps every byte that reached it. */
public final class StandIn {
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final NetServer server;

  private StandIn(Vertx vertx, Handler<NetSocket> answer) {
    this.server =
        vertx
            .createNetServer()
            .connectHandler(socket -> serve(socket, answer))
            .listen(0, "127.0.0.1")
            .await();
  }

  private void serve(NetSocket socket, Handler<NetSocket> answer) {
    socket.closeHandler(gone -> closed.complete(null));
    socket.exceptionHandler(reset -> closed.complete(null));
    socket.handler(
        request -> {
          received.add(request.toString());
          answer.handle(socket);
        });
  }

  /** Answers with this body. */
  public static StandIn saying(Vertx vertx, String... lines) {
    return of(vertx, "HTTP/1.1 200 OK", String.join("\r\n", lines));
  }

  static StandIn of(Vertx vertx, String status, String body) {
    Buffer bytes = Buffer.buffer(body);
    Buffer head = Buffer.buffer(status + "\r\nContent-Length: " + bytes.length() + "\r\n\r\n");
    return new StandIn(vertx, socket -> socket.write(head.copy().appendBuffer(bytes)));
  }

  /** Says nothing. */
  static StandIn silent(Vertx vertx) {
    return new StandIn(vertx, socket -> {});
  }

  /** Answers with some bytes every 100 ms and comes to no end. */
  static StandIn endless(Vertx vertx) {
    return new StandIn(
        vertx,
        socket -> {
          socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
          vertx.setPeriodic(100, id -> socket.write("0018A45C4D1DEF81644B54AB7F969B88D65:1\r\n"));
        });
  }

  public BreachSettings settings() {
    return new BreachSettings(URI.create("http://127.0.0.1:" + server.actualPort() + "/range/"));
  }

  public List<String> received() {
    return received;
  }

  /** Waits until a client has gone. */
  void awaitClientGone() throws Exception {
    closed.get(10, TimeUnit.SECONDS);
  }

  void close() {
    server.close().await();
  }
}
