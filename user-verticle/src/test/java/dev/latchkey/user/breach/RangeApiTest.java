package dev.latchkey.user.breach;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.latchkey.account.Password;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Against a server in the range API's place. The vectors are SHA-1 of "password" by OpenSSL. */
class RangeApiTest {
  private static final Password PASSWORD = Password.parse("password");
  private static final String PREFIX = "5BAA6";
  private static final String SUFFIX = "1E4C9B93F3F0682250B6CF8331B7EE68FD8";
  private static final String OTHER = "0018A45C4D1DEF81644B54AB7F969B88D65";

  private final Vertx vertx = Vertx.vertx();
  private final Logger logger = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void close() {
    logger.detachAppender(log);
    vertx.close().await();
  }

  @Test
  void aPasswordInTheRangeIsKnown() {
    StandIn api = StandIn.saying(vertx, OTHER + ":3", SUFFIX + ":9545824", OTHER + ":1");

    assertThat(contain(api)).isTrue();
  }

  @Test
  void lettersOfAnyCaseAreHexadecimal() {
    StandIn api = StandIn.saying(vertx, SUFFIX.toLowerCase(Locale.ROOT) + ":1");

    assertThat(contain(api)).isTrue();
  }

  @Test
  void aPasswordThatIsNotInTheRangeIsNotKnown() {
    assertThat(contain(StandIn.saying(vertx, OTHER + ":3"))).isFalse();
    assertThat(contain(StandIn.saying(vertx))).isFalse();
    assertThat(log.list).isEmpty();
  }

  @Test
  void paddingKnowsNoPassword() {
    assertThat(contain(StandIn.saying(vertx, OTHER + ":3", SUFFIX + ":0"))).isFalse();
  }

  @Test
  void fiveCharactersOfTheHashLeaveAndNothingElseOfThePassword() {
    StandIn api = StandIn.saying(vertx, OTHER + ":3");

    contain(api);

    assertThat(api.received()).hasSize(1);
    String request = api.received().get(0);
    assertThat(request)
        .startsWith("GET /range/" + PREFIX + " HTTP/1.1\r\n")
        .containsIgnoringCase("add-padding: true")
        .doesNotContain("password")
        .doesNotContainIgnoringCase(SUFFIX)
        .doesNotContainIgnoringCase(SUFFIX.substring(0, 4));
  }

  @Test
  void whoDoesNotAnswerIsWaitedForOneSecond() throws Exception {
    StandIn api = StandIn.silent(vertx);
    long began = System.nanoTime();

    assertThat(contain(api)).isFalse();

    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isBetween(Duration.ofMillis(900), Duration.ofMillis(2_500));
    api.awaitClientGone();
  }

  @Test
  void whoComesToNoEndIsWaitedForOneSecond() throws Exception {
    StandIn api = StandIn.endless(vertx);
    long began = System.nanoTime();

    assertThat(contain(api)).isFalse();

    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isBetween(Duration.ofMillis(900), Duration.ofMillis(2_500));
    api.awaitClientGone();
  }

  @Test
  void whoIsNotThereKnowsNoPassword() {
    StandIn api = StandIn.saying(vertx, SUFFIX + ":1");
    api.close();

    assertThat(contain(api)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>It works!</html>",
        SUFFIX,
        SUFFIX + ":many",
        SUFFIX + ":1\n<html>",
        SUFFIX + ":1\n\n" + OTHER + ":1",
        "\u0000\u0001\uFFFD"
      })
  void whatIsNoRangeKnowsNoPassword(String body) {
    assertThat(contain(StandIn.saying(vertx, body))).isFalse();
    assertThat(log.list).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"204 No Content", "404 Not Found", "429 Too Many Requests", "503 No"})
  void anotherStatusKnowsNoPassword(String status) {
    assertThat(contain(StandIn.of(vertx, "HTTP/1.1 " + status, SUFFIX + ":1"))).isFalse();
    assertThat(log.list).hasSize(1);
  }

  @Test
  void aServerThatCannotProveItsNameKnowsNoPassword(@TempDir Path directory) throws Exception {
    Path keys = directory.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    int made =
        new ProcessBuilder(
                (keytool + " -genkeypair -alias a -keyalg EC -dname CN=localhost -storepass secret")
                    .concat(" -keystore " + keys)
                    .split(" "))
            .start()
            .waitFor();
    assertThat(made).isZero();
    HttpServer server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setSsl(true)
                    .setKeyCertOptions(
                        new PfxOptions().setPath(keys.toString()).setPassword("secret")))
            .requestHandler(request -> request.response().end(SUFFIX + ":1"))
            .listen(0, "localhost")
            .await();
    BreachSettings settings = BreachSettings.parse("https://localhost:" + server.actualPort());

    BreachedPasswords breached = BreachedPasswords.of(vertx, Optional.of(settings));
    breached.tryOut().await();
    boolean known = breached.contain(PASSWORD).await();
    breached.close().await();

    assertThat(known).isFalse();
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(line -> line.contains("SSLHandshakeException"));
  }

  @Test
  void noRedirectIsFollowed() {
    StandIn elsewhere = StandIn.saying(vertx, SUFFIX + ":1");
    String moved = "HTTP/1.1 302 Found\r\nLocation: " + elsewhere.settings().rangeUrl(PREFIX);

    assertThat(contain(StandIn.of(vertx, moved, ""))).isFalse();
    assertThat(elsewhere.received()).isEmpty();
  }

  @Test
  void moreThanAMebibyteIsNotRead() throws Exception {
    StandIn api = StandIn.saying(vertx, SUFFIX + ":1", (OTHER + ":1\r\n").repeat(60_000));

    assertThat(contain(api)).isFalse();

    assertThat(log.list.get(0).getFormattedMessage()).contains("more than a range");
    api.awaitClientGone();
  }

  @Test
  void theLogTellsOfATroubleOnceAndNothingOfThePassword() {
    BreachedPasswords breached = api(StandIn.silent(vertx));

    breached.contain(PASSWORD).await();
    breached.contain(PASSWORD).await();
    breached.close().await();

    assertThat(log.list).hasSize(1);
    assertThat(log.list.get(0).getFormattedMessage())
        .startsWith("127.0.0.1 cannot say")
        .doesNotContain(PREFIX)
        .doesNotContain(SUFFIX);
    assertThat(log.list.get(0).getThrowableProxy()).isNull();
  }

  @Test
  void manyAtOnceAreAnswered() {
    BreachedPasswords breached = api(StandIn.saying(vertx, SUFFIX + ":1"));

    var answers = Stream.generate(() -> breached.contain(PASSWORD)).limit(40).toList();
    Future.join(answers).await();
    breached.close().await();

    assertThat(answers).allMatch(Future::result);
  }

  private boolean contain(StandIn api) {
    BreachedPasswords breached = api(api);
    boolean known = breached.contain(PASSWORD).await();
    // Used after the answer: a client that nobody holds any more closes itself.
    breached.close().await();
    return known;
  }

  private BreachedPasswords api(StandIn api) {
    return BreachedPasswords.of(vertx, Optional.of(api.settings()));
  }
}
