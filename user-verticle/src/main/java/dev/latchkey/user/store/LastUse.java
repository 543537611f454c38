package dev.latchkey.user.store;

import dev.latchkey.account.UserAgent;
import dev.latchkey.network.IpAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * When and from where a session was last given tokens.
 *
 * @param at when
 * @param expiresAt when the session ends unless it is used before
 * @param client the address that it was used from, where that is known
 * @param userAgent what its client called itself, where it did
 */
public record LastUse(
    Instant at, Instant expiresAt, Optional<IpAddress> client, Optional<UserAgent> userAgent) {}
