package dev.latchkey.api.http;

import static dev.latchkey.api.http.Endpoint.JSON;
import static dev.latchkey.api.http.Endpoint.TEXT;
import static dev.latchkey.api.http.Endpoint.delete;
import static dev.latchkey.api.http.Endpoint.get;
import static dev.latchkey.api.http.Endpoint.post;

import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.api.http.account.ChangePasswordHandler;
import dev.latchkey.api.http.account.LogInHandler;
import dev.latchkey.api.http.account.MeHandler;
import dev.latchkey.api.http.account.SignUpHandler;
import dev.latchkey.api.http.client.ClientAddresses;
import dev.latchkey.api.http.discovery.IssuerHandler;
import dev.latchkey.api.http.discovery.KeySetHandler;
import dev.latchkey.api.http.health.ReadyHandler;
import dev.latchkey.api.http.openapi.ApiDocument;
import dev.latchkey.api.http.session.ListSessionsHandler;
import dev.latchkey.api.http.session.LogOutEverywhereHandler;
import dev.latchkey.api.http.session.LogOutHandler;
import dev.latchkey.api.http.session.RefreshCookie;
import dev.latchkey.api.http.session.RefreshHandler;
import dev.latchkey.api.http.session.RevokeSessionHandler;
import dev.latchkey.api.http.token.AccessTokenHandler;
import dev.latchkey.contract.LatchkeyClient;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Every operation of the HTTP contract: where it is, who may call it, and what answers it. */
public final class Operations {
  private Operations() {}

  /**
   * The table.
   *
   * @param policy what a new password must be
   * @param tokens guards the routes of users
   * @param clients tells where requests come from
   * @param cookie what refresh tokens of browsers are in
   */
  public static List<Endpoint> all(
      LatchkeyClient client,
      PasswordPolicy policy,
      AccessTokenHandler tokens,
      ClientAddresses clients,
      RefreshCookie cookie,
      ReadyHandler ready,
      KeySetHandler keySet,
      IssuerHandler issuer) {
    ApiDocument document = ApiDocument.load(policy);
    var signUp = new SignUpHandler(document.schema("SignUp"), policy, client);
    var logIn = new LogInHandler(document.schema("LogIn"), client, clients, tokens, cookie);
    var changePassword =
        new ChangePasswordHandler(document.schema("ChangePassword"), policy, client);
    var refresh = new RefreshHandler(document.schema("RefreshSession"), client, clients, cookie);
    var logOut = new LogOutHandler(document.schema("LogOut"), client, cookie);
    return List.of(
        get("get_open", "/open", JSON, List.of(json(new JsonObject().put("message", "Hello")))),
        get("get_test", "/test", TEXT, List.of(tokens, Operations::authorized)),
        get("get_me", "/me", JSON, List.of(tokens, new MeHandler(client))),
        post(
            "change_password",
            "/me/password",
            JSON,
            List.of(tokens, changePassword.validation(), changePassword)),
        post("sign_up", "/signup", JSON, List.of(signUp.validation(), signUp)),
        post("log_in", "/login", JSON, List.of(logIn.validation(), logIn)),
        post("refresh_session", "/token/refresh", JSON, List.of(refresh.validation(), refresh)),
        post(
            "log_out", "/logout", JSON, List.of(logOut.validation(), logOut.guard(tokens), logOut)),
        post(
            "log_out_everywhere",
            "/logout/all",
            JSON,
            List.of(tokens, new LogOutEverywhereHandler(client, cookie))),
        get(
            "list_sessions",
            "/me/sessions",
            JSON,
            List.of(tokens, new ListSessionsHandler(client))),
        delete(
            "revoke_session",
            "/me/sessions/:id",
            List.of(tokens, new RevokeSessionHandler(client))),
        get("get_jwks", "/.well-known/jwks.json", JSON, List.of(keySet)),
        get("get_issuer", "/.well-known/openid-configuration", JSON, List.of(issuer)),
        get("get_openapi", "/openapi.json", JSON, List.of(json(document.toJson()))),
        get(
            "get_health_live",
            "/health/live",
            JSON,
            List.of(json(new JsonObject().put("status", "UP")))),
        get("get_health_ready", "/health/ready", JSON, List.of(ready)));
  }

  private static Handler<RoutingContext> json(JsonObject answer) {
    Buffer body = answer.toBuffer();
    return ctx -> ctx.response().putHeader("Content-Type", JSON).end(body.copy());
  }

  private static void authorized(RoutingContext ctx) {
    ctx.response().putHeader("Content-Type", TEXT).end("Authorized");
  }
}
