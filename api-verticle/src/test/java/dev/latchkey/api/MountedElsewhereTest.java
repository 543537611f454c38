package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Samples;
import dev.latchkey.api.fixture.TestTokens;
import dev.latchkey.api.http.token.AccessTokenHandler;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.token.AccessTokenVerifier;
import dev.latchkey.token.TrackedKeys;
import io.vertx.core.Future;
import io.vertx.ext.auth.User;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.ChainAuthHandler;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.ext.web.handler.SimpleAuthenticationHandler;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody else's router, guarded by our handler. */
class MountedElsewhereTest {
  @RegisterExtension static final Api api = new Api();

  private static int port;

  @BeforeAll
  static void serve() {
    Router router = Router.router(api.vertx());
    var keys = new TrackedKeys(api.vertx(), new LatchkeyClient(api.vertx()), Clock.systemUTC());
    var verifier = new AccessTokenVerifier(keys, TestTokens.RULES, Clock.systemUTC());

    var tokens = new AccessTokenHandler(verifier);
    router.get("/guarded").handler(tokens).handler(MountedElsewhereTest::subject);

    router.get("/scoped").handler(tokens.withScope("read")).handler(MountedElsewhereTest::subject);
    router
        .get("/both")
        .handler(tokens.withScopes(List.of("read", "write")))
        .handler(MountedElsewhereTest::subject);
    router
        .get("/metadata")
        .putMetadata("scopes", List.of("read"))
        .handler(tokens)
        .handler(MountedElsewhereTest::subject);
    router
        .get("/comma")
        .handler(new AccessTokenHandler(verifier).scopeDelimiter(",").withScope("write"))
        .handler(MountedElsewhereTest::subject);
    router
        .get("/twice")
        .handler(tokens)
        .handler(tokens.withScope("read"))
        .handler(MountedElsewhereTest::subject);
    var others =
        SimpleAuthenticationHandler.create()
            .authenticate(ctx -> Future.succeededFuture(User.fromName("somebody")));
    router.get("/other").handler(others).handler(tokens).handler(MountedElsewhereTest::subject);
    router
        .get("/chain")
        .handler(
            ChainAuthHandler.any()
                .add(tokens.chainable())
                .add(
                    SimpleAuthenticationHandler.create()
                        .authenticate(
                            ctx ->
                                ctx.request().getParam("magic") != null
                                    ? Future.succeededFuture(User.fromName("magician"))
                                    : Future.failedFuture(new HttpException(401)))))
        .handler(MountedElsewhereTest::subject);
    port = api.vertx().createHttpServer().requestHandler(router).listen(0).await().actualPort();
  }

  private static void subject(RoutingContext ctx) {
    ctx.end(String.valueOf(ctx.user().subject()) + ctx.user().principal().fieldNames());
  }

  private static Answer get(String path, String token) {
    return api.elsewhere(port, path).token(token).send();
  }

  @Test
  void aValidTokenOpensItAndItsUserIsTheUser() {
    assertThat(get("/guarded", api.tokens().valid()).text()).startsWith(Samples.USER_ID);
  }

  @Test
  void noTokenIsA401WithAChallenge() {
    Answer answer = api.elsewhere(port, "/guarded").send();

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"latchkey\"");
  }

  @Test
  void aScopeThatIsAskedForMustBeThere() {
    assertThat(get("/scoped", api.tokens().withScope("read write")).status()).isEqualTo(200);
    for (String scope : List.of("", "reader", "write", "READ")) {
      Answer answer = get("/scoped", api.tokens().withScope(scope));
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.header("WWW-Authenticate"))
          .isEqualTo("Bearer realm=\"latchkey\", error=\"insufficient_scope\"");
    }
  }

  @Test
  void allScopesThatAreAskedForMustBeThere() {
    assertThat(get("/both", api.tokens().withScope("write read")).status()).isEqualTo(200);
    assertThat(get("/both", api.tokens().withScope("read")).status()).isEqualTo(403);
  }

  @Test
  void scopesOfTheRoutesMetadataCount() {
    assertThat(get("/metadata", api.tokens().withScope("read")).status()).isEqualTo(200);
    assertThat(get("/metadata", api.tokens().valid()).status()).isEqualTo(403);
  }

  @Test
  void theDelimiterOfScopesCanBeAnother() {
    assertThat(get("/comma", api.tokens().withScope("read,write")).status()).isEqualTo(200);
    assertThat(get("/comma", api.tokens().withScope("read")).status()).isEqualTo(403);
  }

  @Test
  void aSecondHandlerStillAsksForItsScope() {
    assertThat(get("/twice", api.tokens().withScope("read")).status()).isEqualTo(200);
    assertThat(get("/twice", api.tokens().valid()).status()).isEqualTo(403);
  }

  @Test
  void aUserOfAnotherHandlerIsNoToken() {
    assertThat(api.elsewhere(port, "/other").send().status()).isEqualTo(401);
  }

  @Test
  void itCanBeOneOfSeveralWaysIn() {
    assertThat(get("/chain", api.tokens().valid()).text()).startsWith(Samples.USER_ID);
    assertThat(api.elsewhere(port, "/chain?magic=1").send().text()).startsWith("magician");
    Answer refused = api.elsewhere(port, "/chain").send();
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void theTokenIsNotKeptWithTheUser() {
    String token = api.tokens().valid();
    assertThat(get("/guarded", token).text()).doesNotContain("access_token").doesNotContain(token);
  }
}
