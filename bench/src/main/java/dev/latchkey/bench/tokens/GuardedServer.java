package dev.latchkey.bench.tokens;

import dev.latchkey.api.ApiSettings;
import dev.latchkey.api.ApiVerticle;
import dev.latchkey.contract.Operation;
import dev.latchkey.contract.PublicKeys;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;

/**
 * The API verticle in a process of its own, with nothing behind it but the public key that it is
 * given: a guarded route asks nobody else.
 */
public final class GuardedServer {
  private GuardedServer() {}

  /** Starts it; the argument is a JWK. Says on which port it listens. */
  public static void main(String[] arguments) {
    Vertx vertx = Vertx.vertx();
    JsonObject keys = new PublicKeys(List.of(new JsonObject(arguments[0]))).toJson();
    vertx
        .eventBus()
        .consumer(Operation.LIST_PUBLIC_KEYS.address(), message -> message.reply(keys))
        .completion()
        .await();
    ApiVerticle api =
        new ApiVerticle(ApiSettings.of("127.0.0.1", 0, BenchTokens.RULES), Clock.systemUTC());
    vertx.deployVerticle(api).await();
    System.out.println(api.actualPort());
  }
}
