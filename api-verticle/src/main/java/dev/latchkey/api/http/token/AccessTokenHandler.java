package dev.latchkey.api.http.token;

import dev.latchkey.account.UserId;
import dev.latchkey.contract.FailureException;
import dev.latchkey.token.AccessTokenVerifier;
import dev.latchkey.token.RefusedTokenException;
import dev.latchkey.token.VerifiedToken;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.auth.User;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.AuthenticationHandler;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.ext.web.handler.JWTAuthHandler;
import io.vertx.ext.web.handler.SimpleAuthenticationHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a request through that presents a valid access token in {@code x-access-token} or {@code
 * Authorization: Bearer}, and makes its user {@code ctx.user()}. Asks nobody: the public keys are
 * here.
 *
 * <p>Two lines guard any route of anybody's router:
 *
 * <pre>{@code
 * var tokens = new AccessTokenHandler(AccessTokenVerifier.following(vertx, rules));
 * router.get("/reports").handler(tokens.withScope("reports")).handler(this::reports);
 * }</pre>
 *
 * <p>It fails a request with 401 for a token that is missing or bad, or when two differ; with 403
 * for a scope that the token lacks; with 503 while the keys cannot be reached. The first two come
 * with {@code WWW-Authenticate} (RFC 6750), the third with {@code Retry-After}. A {@code
 * CorsHandler} belongs before it.
 */
public final class AccessTokenHandler implements JWTAuthHandler {
  private static final Logger LOG = LoggerFactory.getLogger(AccessTokenHandler.class);

  /** Where the user that this handler let in is kept, to tell it from other handlers' users. */
  private static final String VERIFIED_USER = AccessTokenHandler.class.getName() + ".user";

  private final AccessTokenVerifier verifier;
  private final List<String> scopes;
  private final AuthenticationHandler authentication;
  private volatile String delimiter;

  /** Asks for a valid token and for no scope. */
  public AccessTokenHandler(AccessTokenVerifier verifier) {
    this(verifier, List.of(), " ");
  }

  private AccessTokenHandler(AccessTokenVerifier verifier, List<String> scopes, String delimiter) {
    this.verifier = verifier;
    this.scopes = List.copyOf(scopes);
    this.delimiter = delimiter;
    this.authentication = SimpleAuthenticationHandler.create().authenticate(this::authenticate);
  }

  @Override
  public void handle(RoutingContext ctx) {
    User user = ctx.user();
    if (user == null) {
      authentication.handle(ctx);
    } else if (user != ctx.get(VERIFIED_USER)) {
      LOG.debug("Refused: the user of the request comes from another handler, not from a token");
      ctx.fail(TokenRefusal.MISSING_TOKEN.challenging(ctx));
    } else {
      checkScopes(ctx, user).onSuccess(allowed -> ctx.next()).onFailure(ctx::fail);
    }
  }

  /**
   * The same rules as an element of a {@code ChainAuthHandler}, which takes handlers of Vert.x's
   * own making only.
   */
  public AuthenticationHandler chainable() {
    return SimpleAuthenticationHandler.create().authenticate(this::authenticate);
  }

  /** What to fail a request with whose token turns out to be worth nothing after it was let in. */
  public static HttpException invalidToken(RoutingContext ctx) {
    return TokenRefusal.INVALID_TOKEN.challenging(ctx);
  }

  /**
   * Whose valid token comes along, for a route that asks for none. A bad token is as good as no
   * token there; the future never fails.
   */
  public Future<Optional<UserId>> bearer(HttpServerRequest request) {
    Set<String> tokens = PresentedTokens.in(request.headers());
    if (tokens.size() != 1) {
      return Future.succeededFuture(Optional.empty());
    }
    return verifier
        .verify(tokens.iterator().next())
        .map(token -> Optional.of(token.userId()))
        .otherwise(Optional.empty());
  }

  private Future<User> authenticate(RoutingContext ctx) {
    Set<String> tokens = PresentedTokens.in(ctx.request().headers());
    if (tokens.isEmpty()) {
      return Future.failedFuture(TokenRefusal.MISSING_TOKEN.challenging(ctx));
    }
    if (tokens.size() > 1) {
      LOG.debug("Refused: the request presents different tokens");
      return Future.failedFuture(TokenRefusal.INVALID_TOKEN.challenging(ctx));
    }
    return verifier
        .verify(tokens.iterator().next())
        .map(VerifiedToken::toUser)
        .recover(cause -> Future.failedFuture(refusal(ctx, cause)))
        .compose(user -> checkScopes(ctx, user))
        .onSuccess(user -> ctx.put(VERIFIED_USER, user));
  }

  private static HttpException refusal(RoutingContext ctx, Throwable cause) {
    if (cause instanceof RefusedTokenException) {
      LOG.debug("Refused an access token: {}", cause.getMessage());
      return TokenRefusal.INVALID_TOKEN.challenging(ctx);
    }
    if (cause instanceof FailureException) {
      ctx.response().putHeader("Retry-After", "2");
      return new HttpException(503, cause);
    }
    return new HttpException(500, cause);
  }

  private Future<User> checkScopes(RoutingContext ctx, User user) {
    List<String> asked = scopes(ctx);
    if (asked.isEmpty()) {
      return Future.succeededFuture(user);
    }
    String granted = user.principal().getString("scope", "");
    if (Arrays.asList(granted.split(Pattern.quote(delimiter), -1)).containsAll(asked)) {
      return Future.succeededFuture(user);
    }
    LOG.debug("Refused: the token lacks a scope");
    return Future.failedFuture(TokenRefusal.INSUFFICIENT_SCOPE.challenging(ctx));
  }

  /**
   * As Vert.x's own handler: what the route's metadata asks for, where this handler asks nothing.
   */
  private List<String> scopes(RoutingContext ctx) {
    if (scopes.isEmpty() && ctx.currentRoute() != null) {
      Object asked = ctx.currentRoute().metadata().get("scopes");
      if (asked instanceof List<?> list) {
        return list.stream().map(String::valueOf).toList();
      }
      return asked instanceof String one ? List.of(one) : List.of();
    }
    return scopes;
  }

  @Override
  public AccessTokenHandler scopeDelimiter(String newDelimiter) {
    this.delimiter = newDelimiter;
    return this;
  }

  @Override
  public AccessTokenHandler withScope(String scope) {
    List<String> more = new ArrayList<>(scopes);
    more.add(scope);
    return withScopes(more);
  }

  @Override
  public AccessTokenHandler withScopes(List<String> newScopes) {
    return new AccessTokenHandler(verifier, newScopes, delimiter);
  }
}
