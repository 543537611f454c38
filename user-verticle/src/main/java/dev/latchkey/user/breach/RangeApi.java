package dev.latchkey.user.breach;

import dev.latchkey.account.Password;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * Asks a range API of the kind that Have I Been Pwned has: of the password's SHA-1 only the first
 * five characters are sent, which one in a million passwords has, and all that are known with them
 * come back.
 */
final class RangeApi implements BreachedPasswords {
  /** In all, from the wait for a connection to the last byte: a sign-up waits for it. */
  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  /** At start nobody waits, and what TLS needs of Java is loaded only then. */
  private static final Duration FIRST_TIMEOUT = Duration.ofSeconds(10);

  /** Ranges are some 40 KB, and 100 KB with padding. */
  private static final int MAX_ANSWER = 1 << 20;

  private static final int PREFIX = 5;
  private static final int CONNECTIONS = 8;

  /** More than can be answered within the time-out need not wait for it. */
  private static final int WAITING = 64;

  private final BreachSettings settings;
  private final HttpClient client;
  private final LookUpWarning warning;

  RangeApi(Vertx vertx, BreachSettings settings) {
    this.settings = settings;
    this.warning = new LookUpWarning(settings.url().getHost(), System::nanoTime);
    this.client =
        vertx
            .httpClientBuilder()
            .with(
                new HttpClientOptions()
                    .setConnectTimeout((int) FIRST_TIMEOUT.toMillis())
                    .setKeepAliveTimeout(30))
            .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING))
            .build();
  }

  @Override
  public Future<Boolean> contain(Password password) {
    return contain(sha1(password), TIMEOUT);
  }

  @Override
  public Future<Void> tryOut() {
    return contain("0".repeat(40), FIRST_TIMEOUT).mapEmpty();
  }

  private Future<Boolean> contain(String hash, Duration timeout) {
    return client
        .request(request(hash.substring(0, PREFIX), timeout))
        .compose(request -> answer(request, timeout))
        .map(body -> new RangeAnswer(body).has(hash.substring(PREFIX)))
        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(warning::tell)
        .otherwise(false);
  }

  @Override
  public Future<Void> close() {
    return client.close();
  }

  private RequestOptions request(String prefix, Duration timeout) {
    return new RequestOptions()
        .setAbsoluteURI(settings.rangeUrl(prefix))
        .setTimeout(timeout.toMillis())
        .putHeader("Add-Padding", "true")
        .putHeader("User-Agent", "Latchkey");
  }

  /** The body; a connection that has not given it in time is closed, for it may never. */
  private static Future<Buffer> answer(HttpClientRequest request, Duration timeout) {
    return request
        .send()
        .compose(RangeApi::body)
        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(cause -> request.reset());
  }

  private static Future<Buffer> body(HttpClientResponse response) {
    if (response.statusCode() != 200) {
      // What is left of it is of no interest, nor that it is cut off.
      response.exceptionHandler(cut -> {});
      return Future.failedFuture(
          new UnusableAnswerException("it answers with status " + response.statusCode()));
    }
    Promise<Buffer> whole = Promise.promise();
    Buffer body = Buffer.buffer();
    response
        .exceptionHandler(whole::tryFail)
        .endHandler(ended -> whole.tryComplete(body))
        .handler(
            part -> {
              if (body.length() + part.length() > MAX_ANSWER) {
                whole.tryFail(new UnusableAnswerException("it answers with more than a range"));
              } else {
                body.appendBuffer(part);
              }
            });
    return whole.future();
  }

  private static String sha1(Password password) {
    byte[] text = password.utf8();
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }
}
