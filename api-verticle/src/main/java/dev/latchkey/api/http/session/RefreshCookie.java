package dev.latchkey.api.http.session;

import dev.latchkey.account.InvalidValueException;
import dev.latchkey.account.RefreshToken;
import dev.latchkey.api.http.problem.HasProblem;
import dev.latchkey.api.http.problem.HttpProblem;
import dev.latchkey.api.http.problem.Problem;
import dev.latchkey.contract.LoggedIn;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.List;
import java.util.Optional;

/**
 * Carries refresh tokens of browsers, where the operator wants that: no script of a page reads
 * them.
 *
 * <p>A browser sends cookies with requests that other sites' pages make. Three things keep these
 * out (OWASP, Cross-Site Request Forgery Prevention): {@code SameSite=Strict}; a header of our own,
 * which no form can send and no script of another origin without being allowed to by CORS; and
 * {@code Sec-Fetch-Site}, in which browsers tell that the page is of the same origin, and not of a
 * neighbouring sub-domain, which counts as the same site.
 */
public final class RefreshCookie {
  /** By its prefix browsers take it over https, from this very host and for all paths alone. */
  static final String NAME = "__Host-latchkey_refresh";

  /** Whatever it says. */
  static final String PROOF = "x-latchkey-csrf";

  private static final String FETCH_SITE = "Sec-Fetch-Site";

  private final boolean offered;

  /**
   * A cookie.
   *
   * @param offered whether the operator wants it; otherwise there is none, whatever clients send
   */
  public RefreshCookie(boolean offered) {
    this.offered = offered;
  }

  public boolean isOffered() {
    return offered;
  }

  /** The token in the cookie. */
  Optional<RefreshToken> in(HttpServerRequest request) {
    Cookie cookie = offered ? request.getCookie(NAME) : null;
    if (cookie == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(RefreshToken.parse(cookie.getValue()));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** Whether a page of another origin cannot have made this request. */
  static boolean isOfOwnOrigin(HttpServerRequest request) {
    List<String> sites = request.headers().getAll(FETCH_SITE);
    return request.headers().contains(PROOF) && sites.stream().allMatch("same-origin"::equals);
  }

  /** Fails with 403 where {@link #isOfOwnOrigin} says no. */
  public Future<Void> requireOwnOrigin(RoutingContext ctx) {
    return isOfOwnOrigin(ctx.request())
        ? Future.succeededFuture()
        : Future.failedFuture(new HttpException(403, new CrossSite()));
  }

  /** Puts the refresh token into the cookie; all else is the body. */
  public JsonObject carry(RoutingContext ctx, LoggedIn loggedIn) {
    set(ctx, loggedIn.refreshToken().reveal(), loggedIn.refreshExpiresIn());
    JsonObject body = loggedIn.toJson();
    body.remove("refresh_token");
    return body;
  }

  /** Takes the cookie away from a client that has one. */
  void clear(RoutingContext ctx) {
    if (offered && ctx.request().getCookie(NAME) != null) {
      set(ctx, "", 0);
    }
  }

  private static void set(RoutingContext ctx, String value, long maxAge) {
    ctx.response()
        .addCookie(
            Cookie.cookie(NAME, value)
                .setHttpOnly(true)
                .setSecure(true)
                .setSameSite(CookieSameSite.STRICT)
                .setPath("/")
                .setMaxAge(maxAge));
  }

  private static final class CrossSite extends Exception implements HasProblem {
    private static final long serialVersionUID = 1L;

    CrossSite() {
      super("a cross-site request", null, false, false);
    }

    @Override
    public Problem problem() {
      return Problem.named(
          "cross-site-request",
          HttpProblem.FORBIDDEN,
          "Cross-site request",
          "The refresh cookie takes the header " + PROOF + ", and a page of the same origin.");
    }
  }
}
