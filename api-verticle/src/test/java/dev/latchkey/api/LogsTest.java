package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.RawSocket;
import dev.latchkey.api.fixture.Samples;
import dev.latchkey.contract.Operation;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

class LogsTest {
  @RegisterExtension static final Api api = new Api();

  private static final Logger OURS = (Logger) LoggerFactory.getLogger("dev.latchkey");

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    OURS.addAppender(log);
    OURS.setLevel(Level.DEBUG);
    OURS.setAdditive(false);
  }

  @AfterEach
  void stopListening() {
    OURS.detachAppender(log);
    OURS.setLevel(null);
    OURS.setAdditive(true);
  }

  private List<String> lines() {
    return List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void eachRequestIsOneLineWithItsOperationAndStatus() {
    api.post("/signup").json(Samples.signUp()).send();
    api.get("/test").send();
    api.get("/nothing").send();
    api.call("PUT", "/me").send();

    List<String> requests = lines().stream().filter(line -> line.endsWith(" ms")).toList();
    assertThat(requests.get(0)).matches("sign_up 201 \\d+ ms");
    assertThat(requests.get(1)).matches("get_test 401 \\d+ ms");
    assertThat(requests.get(2)).matches("no_operation 404 \\d+ ms");
    assertThat(requests.get(3)).matches("no_operation 405 \\d+ ms");
  }

  @Test
  void noSecretAndNoLineOfTheClientIsInThem() {
    String token = api.tokens().valid();
    api.post("/login").json(Samples.logIn().put("password", "hunter2\r\nERROR forged")).send();
    api.post("/signup").json(new JsonObject().put("password", "hunter2")).send();
    api.post("/signup").body("application/json", "{\"password\":\"hunter2").send();
    api.get("/test?token=" + token + "%0d%0aforged").token(token + "x").send();
    api.get("/me").token(token).token("forged").send();

    assertThat(lines()).isNotEmpty();
    for (String line : lines()) {
      assertThat(line).doesNotContain("hunter2", token, "forged", "\r", "\n");
    }
  }

  @Test
  void aClientThatBreaksOffIsNoError() throws IOException {
    try (RawSocket socket = new RawSocket(api.port())) {
      socket.write(
          "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{");
    }
    try (RawSocket socket = new RawSocket(api.port())) {
      socket.write("POST /login HTTP/1.1\r\nHost: x\r\nContent-Le");
    }
    api.get("/open").send();

    assertThat(List.copyOf(log.list))
        .noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
  }

  @Test
  void aProxyThatWasForgottenIsTheOperatorsToNameAndIsToldOnce() {
    api.post("/login").header("X-Forwarded-For", "192.0.2.77").json(Samples.logIn()).send();
    List<String> first = lines();
    api.post("/login").header("X-Forwarded-For", "192.0.2.77").json(Samples.logIn()).send();

    assertThat(first).filteredOn(line -> line.contains("http.trusted_proxies")).hasSize(1);
    assertThat(lines()).filteredOn(line -> line.contains("http.trusted_proxies")).hasSize(1);
    assertThat(lines()).noneMatch(line -> line.contains("192.0.2.77"));
  }

  @Test
  void anUnexpectedErrorIsLoggedOnceWithItsCauseUnderTheIdOfTheAnswer() {
    api.users().fails(Operation.SIGN_UP, 4711);

    Answer answer = api.post("/signup").json(Samples.signUp()).send();

    String id = answer.json().getString("instance").replace("urn:uuid:", "");
    List<ILoggingEvent> errors =
        List.copyOf(log.list).stream().filter(event -> event.getLevel() == Level.ERROR).toList();
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).getFormattedMessage()).contains(id, "sign_up");
    assertThat(errors.get(0).getThrowableProxy()).isNotNull();
  }
}
