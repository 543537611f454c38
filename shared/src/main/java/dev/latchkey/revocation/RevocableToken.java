package dev.latchkey.revocation;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import java.time.Instant;
import java.util.Optional;

/** What of a verified token a revocation can be about. */
public interface RevocableToken {
  /** Whose it is: the {@code sub} claim. */
  UserId userId();

  /** The log-in that it descends from: the {@code sid} claim. */
  Optional<SessionId> sessionId();

  /** Which token it is: the {@code jti} claim. */
  String tokenId();

  /** When it was issued, in whole seconds: the {@code iat} claim. */
  Instant issuedAt();

  /** What it was signed with: the {@code kid} header; nothing where it names no key. */
  Optional<String> keyId();
}
