package dev.latchkey.api.http.discovery;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.token.TrackedKeys;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * {@code GET /.well-known/openid-configuration}: issuer and keys, where verifiers off the shelf
 * look for them (OpenID Connect Discovery 1.0, 3 and 4). Latchkey is no OpenID provider, so no
 * other end point is named. 404 where {@code tokens.issuer} is no URL: nobody can come here by it.
 */
public final class IssuerHandler implements Handler<RoutingContext> {
  private final TrackedKeys keys;
  private final String issuer;

  /**
   * For one issuer.
   *
   * @param issuer the {@code iss} claim of all tokens
   */
  public IssuerHandler(TrackedKeys keys, String issuer) {
    this.keys = keys;
    this.issuer = issuer;
  }

  @Override
  public void handle(RoutingContext ctx) {
    if (!isUrl(issuer)) {
      ctx.fail(404);
    } else if (!keys.isLoaded()) {
      ctx.fail(new FailureException(Failure.UNAVAILABLE));
    } else {
      CacheableJson.answer(ctx, document());
    }
  }

  private JsonObject document() {
    return new JsonObject()
        .put("issuer", issuer)
        .put("jwks_uri", issuer.replaceFirst("/+$", "") + KeySetHandler.PATH)
        .put("id_token_signing_alg_values_supported", algorithms())
        .put("subject_types_supported", new JsonArray().add("public"));
  }

  private JsonArray algorithms() {
    return new JsonArray(
        keys.published().keys().stream().map(key -> key.getString("alg")).distinct().toList());
  }

  private static boolean isUrl(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
