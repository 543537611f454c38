package dev.latchkey.user.store;

import java.util.Optional;

/**
 * All of an account that goes from one system to another.
 *
 * @param stored who it is, with its hash
 * @param passwordKind the kind of its hash, where that is not of the current kind
 * @param emailConfirmed whether its owner has shown that mail arrives there; nothing when unknown
 */
public record AccountRecord(
    StoredUser stored, Optional<String> passwordKind, Optional<Boolean> emailConfirmed) {}
