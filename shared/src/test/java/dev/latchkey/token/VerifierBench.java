package dev.latchkey.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.Operation;
import dev.latchkey.contract.PublicKeys;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A verifier, its clock, and somebody on the bus who answers for the user verticle. */
final class VerifierBench implements AutoCloseable {
  final TokenForge forge = new TokenForge();
  final SettableClock clock = new SettableClock();
  final AtomicInteger fetches = new AtomicInteger();
  final TrackedKeys keys;
  final AccessTokenVerifier verifier;
  private final Vertx vertx = Vertx.vertx();
  private volatile Consumer<Message<JsonObject>> keySource = message -> {};

  VerifierBench() {
    keys = new TrackedKeys(vertx, new LatchkeyClient(vertx, Duration.ofSeconds(5)), clock);
    AccessTokenRules rules = new AccessTokenRules(TokenForge.ISSUER, TokenForge.AUDIENCE);
    verifier = new AccessTokenVerifier(keys, rules, clock);
    vertx
        .eventBus()
        .<JsonObject>consumer(
            Operation.LIST_PUBLIC_KEYS.address(),
            message -> {
              fetches.incrementAndGet();
              keySource.accept(message);
            })
        .completion()
        .await();
    publish(forge.jwk());
  }

  /** What the user verticle answers from now on. */
  void publish(JsonObject... jwks) {
    JsonObject reply = new PublicKeys(List.of(jwks)).toJson();
    keySource = message -> message.reply(reply);
  }

  /** The user verticle refuses from now on. */
  void failWith(int code) {
    keySource = message -> message.fail(code, "for the test");
  }

  VerifiedToken verify(String token) {
    return verifier.verify(token).await();
  }

  void assertRefused(String token) {
    Throwable refusal = catchThrowable(() -> verify(token));
    assertThat(refusal).isExactlyInstanceOf(RefusedTokenException.class);
    assertThat(refusal.getCause()).isNull();
    for (String part : token.split("\\.", -1)) {
      if (part.length() > 8) {
        assertThat(refusal.getMessage()).doesNotContain(part);
      }
    }
  }

  void assertRefused(String token, String reason) {
    assertRefused(token);
    assertThat(catchThrowable(() -> verify(token))).hasMessage(reason);
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
