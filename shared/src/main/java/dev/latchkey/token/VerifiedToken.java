package dev.latchkey.token;

import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.User;
import java.time.Instant;
import java.util.Set;

/** The proof that an access token was verified: only {@link AccessTokenVerifier} makes one. */
public final class VerifiedToken {
  private final UserId userId;
  private final String tokenId;
  private final Instant expiresAt;
  private final Set<String> scopes;

  VerifiedToken(UserId userId, String tokenId, Instant expiresAt, Set<String> scopes) {
    this.userId = userId;
    this.tokenId = tokenId;
    this.expiresAt = expiresAt;
    this.scopes = Set.copyOf(scopes);
  }

  /** Whose token it is: the {@code sub} claim. */
  public UserId userId() {
    return userId;
  }

  /** Which token it is: the {@code jti} claim. Not a secret. */
  public String tokenId() {
    return tokenId;
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

  /**
   * As Vert.x knows users: {@code subject()} is the user id, {@code expired()} works. The token
   * itself is not in it, so that no log of a principal gives it away.
   */
  public User toUser() {
    return User.create(
        new JsonObject()
            .put("sub", userId.toString())
            .put("jti", tokenId)
            .put("scope", String.join(" ", scopes)),
        new JsonObject().put("exp", expiresAt.getEpochSecond()).put("sub", userId.toString()));
  }

  @Override
  public String toString() {
    return "VerifiedToken[userId=" + userId + ", tokenId=" + tokenId + "]";
  }
}
