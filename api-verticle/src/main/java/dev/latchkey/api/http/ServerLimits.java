package dev.latchkey.api.http;

import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What the HTTP server reads at most. Vert.x's own limits are made for trusted clients. */
public final class ServerLimits {
  private static final int MAX_REQUEST_LINE = 2048;
  private static final int MAX_HEADERS = 8192;
  private static final int MAX_FORM_FIELDS = 32;

  /** A password of 1024 code points is 4096 octets, percent-encoded 12288. */
  private static final int MAX_FORM_FIELD = 16 * 1024;

  private ServerLimits() {}

  /**
   * Options of a server.
   *
   * @param idleTimeout when a silent connection is closed
   */
  public static HttpServerOptions options(String host, int port, Duration idleTimeout) {
    return new HttpServerOptions()
        .setHost(host)
        .setPort(port)
        .setIdleTimeout((int) Math.min(idleTimeout.toMillis(), Integer.MAX_VALUE))
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setMaxInitialLineLength(MAX_REQUEST_LINE)
        .setMaxHeaderSize(MAX_HEADERS)
        .setMaxFormFields(MAX_FORM_FIELDS)
        .setMaxFormAttributeSize(MAX_FORM_FIELD)
        .setMaxFormBufferedBytes(MAX_FORM_FIELD)
        .setHttp2ClearTextEnabled(false)
        .setDecompressionSupported(false)
        .setCompressionSupported(false);
  }
}
