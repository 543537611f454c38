package dev.latchkey.app.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Sends any bytes at all and reads what comes back until the server closes. */
final class RawHttp {
  private static final int READ_TIMEOUT_MILLIS = 20_000;

  private final int port;

  RawHttp(int port) {
    this.port = port;
  }

  /** The answer, or an empty text when the server closed without one. */
  String send(byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(READ_TIMEOUT_MILLIS);
      try {
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (SocketException closedWhileWeWrote) {
        return "";
      }
    }
  }

  String send(String request) throws IOException {
    return send(request.getBytes(StandardCharsets.UTF_8));
  }
}
