package dev.latchkey.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * Sends prepared requests and reads no more of the answers than their status, so that the client
 * takes as little as possible of the processors that it shares with the server. One event loop.
 */
public final class RawClient {
  private final NetClient net;
  private final int port;
  private final Deque<Connection> idle = new ArrayDeque<>();

  public RawClient(Vertx vertx, int port) {
    this.net = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
    this.port = port;
  }

  public static Buffer post(String path, String json) {
    return Buffer.buffer(
        "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(path, json.getBytes(StandardCharsets.UTF_8).length, json));
  }

  public static Buffer get(String path, String token) {
    return Buffer.buffer(
        "GET %s HTTP/1.1\r\nHost: x\r\nx-access-token: %s\r\n\r\n".formatted(path, token));
  }

  /** Sends a request; the status, or 0 when the connection failed. */
  public void send(Buffer request, IntConsumer answered) {
    Connection connection = idle.poll();
    if (connection != null) {
      connection.send(request, answered);
      return;
    }
    net.connect(port, "127.0.0.1")
        .onSuccess(socket -> new Connection(socket).send(request, answered))
        .onFailure(cause -> answered.accept(0));
  }

  private final class Connection {
    private final NetSocket socket;
    private IntConsumer answered = status -> {};
    private Buffer received = Buffer.buffer();

    Connection(NetSocket socket) {
      this.socket = socket;
      socket.handler(this::read);
      socket.closeHandler(
          closed -> {
            idle.remove(this);
            answered.accept(0);
          });
    }

    void send(Buffer request, IntConsumer whenAnswered) {
      answered = whenAnswered;
      received = Buffer.buffer();
      socket.write(request);
    }

    private void read(Buffer bytes) {
      received.appendBuffer(bytes);
      String text = received.toString(StandardCharsets.ISO_8859_1);
      int end = text.indexOf("\r\n\r\n");
      if (end >= 0 && received.length() >= end + 4 + bodyLength(text.substring(0, end))) {
        IntConsumer whenAnswered = answered;
        answered = status -> {};
        idle.push(this);
        whenAnswered.accept(Integer.parseInt(text.substring(9, 12)));
      }
    }

    private static int bodyLength(String head) {
      String name = "content-length: ";
      int at = head.toLowerCase(Locale.ROOT).indexOf(name) + name.length();
      int end = head.indexOf('\r', at);
      return Integer.parseInt(head.substring(at, end < 0 ? head.length() : end));
    }
  }
}
