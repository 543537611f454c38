package dev.latchkey.app;

import dev.latchkey.api.http.token.AccessTokenHandler;
import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.token.AccessTokenVerifier;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.auth.authorization.RoleBasedAuthorization;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.APIKeyHandler;
import io.vertx.ext.web.handler.AuthorizationHandler;

/** Somebody else's service: what docs/guard-your-own-service.md shows, line for line. */
final class ReportsService extends VerticleBase {
  private HttpServer server;

  @Override
  public Future<?> start() {
    Router router = Router.router(vertx);
    var rules = new AccessTokenRules("https://accounts.example", "my-system");
    var tokens = AccessTokenVerifier.following(vertx, rules);

    router
        .get("/reports")
        .handler(new AccessTokenHandler(tokens))
        .handler(ctx -> ctx.end("for " + ctx.user().subject()));

    router
        .get("/reports/all")
        .handler(new AccessTokenHandler(tokens))
        .handler(AuthorizationHandler.create(RoleBasedAuthorization.create("auditor")))
        .handler(ctx -> ctx.end("for auditors"));

    router
        .get("/plain")
        .handler(APIKeyHandler.create(tokens).header("x-access-token"))
        .handler(ctx -> ctx.end("for " + ctx.user().subject()));

    server = vertx.createHttpServer().requestHandler(router);
    return server.listen(0, "127.0.0.1");
  }

  int port() {
    return server.actualPort();
  }
}
