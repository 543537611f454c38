package dev.latchkey.token;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import dev.latchkey.revocation.RevocableToken;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authorization.Authorization;
import io.vertx.ext.auth.authorization.RoleBasedAuthorization;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The proof that an access token was verified: only {@link AccessTokenVerifier} makes one. */
public final class VerifiedToken implements RevocableToken {
  /** Under which name {@link #toUser()} has the roles among the user's authorizations. */
  public static final String AUTHORIZATIONS = "latchkey";

  private final UserId userId;
  // What toUser() asks for at every request.
  private final String subject;
  private final String scopeText;
  private final Optional<SessionId> sessionId;
  private final String tokenId;
  private final Optional<String> keyId;
  private final Instant issuedAt;
  private final Instant expiresAt;
  private final Set<String> scopes;
  private final Set<String> roles;

  VerifiedToken(
      UserId userId,
      Optional<SessionId> sessionId,
      String tokenId,
      Optional<String> keyId,
      Instant issuedAt,
      Instant expiresAt,
      Set<String> scopes,
      Set<String> roles) {
    this.userId = userId;
    this.sessionId = sessionId;
    this.tokenId = tokenId;
    this.keyId = keyId;
    this.issuedAt = issuedAt;
    this.expiresAt = expiresAt;
    this.scopes = Set.copyOf(scopes);
    this.roles = Set.copyOf(roles);
    this.subject = userId.toString();
    this.scopeText = String.join(" ", this.scopes);
  }

  /** Whose token it is: the {@code sub} claim. */
  @Override
  public UserId userId() {
    return userId;
  }

  /**
   * Which log-in it descends from: the {@code sid} claim. Nothing in tokens of the Flask tutorial.
   */
  @Override
  public Optional<SessionId> sessionId() {
    return sessionId;
  }

  /** Which token it is: the {@code jti} claim. Not a secret. */
  @Override
  public String tokenId() {
    return tokenId;
  }

  /** Which key signed it: the {@code kid} header. Nothing in tokens of the Flask tutorial. */
  @Override
  public Optional<String> keyId() {
    return keyId;
  }

  /**
   * When it was issued, in whole seconds: the {@code iat} claim. Tokens of the Flask tutorial do
   * not say, and count as issued at the epoch: whatever ends a user's older tokens ends them.
   */
  @Override
  public Instant issuedAt() {
    return issuedAt;
  }

  /** When it expires: the {@code exp} claim. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /**
   * What it allows beyond being its user: the {@code scope} claim (RFC 8693, 4.2), often nothing.
   */
  public Set<String> scopes() {
    return scopes;
  }

  /** What its user is: the {@code roles} claim (RFC 9068, 2.2.3.1), often nothing. */
  public Set<String> roles() {
    return roles;
  }

  /**
   * As Vert.x knows users: {@code subject()} is the user id, {@code expired()} works, and each role
   * is a {@link RoleBasedAuthorization}, so that {@code AuthorizationHandler} can ask for it. The
   * token itself is not in it, so that no log of a principal gives it away.
   */
  public User toUser() {
    User user = User.create(principal(), attributes());
    if (!roles.isEmpty()) {
      Set<Authorization> granted = new HashSet<>();
      roles.forEach(role -> granted.add(RoleBasedAuthorization.create(role)));
      user.authorizations().put(AUTHORIZATIONS, granted);
    }
    return user;
  }

  private JsonObject principal() {
    JsonObject principal = new JsonObject();
    principal.put("sub", subject).put("jti", tokenId).put("scope", scopeText);
    sessionId.ifPresent(id -> principal.put("sid", id.toString()));
    if (!roles.isEmpty()) {
      principal.put("roles", new JsonArray(roles.stream().sorted().toList()));
    }
    return principal;
  }

  private JsonObject attributes() {
    return new JsonObject().put("exp", expiresAt.getEpochSecond()).put("sub", subject);
  }

  @Override
  public String toString() {
    return "VerifiedToken[userId=" + userId + ", tokenId=" + tokenId + "]";
  }
}
