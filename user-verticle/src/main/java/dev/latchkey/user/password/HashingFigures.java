package dev.latchkey.user.password;

import java.time.Duration;

/**
 * What the hashing threads have done since their start, for whoever measures.
 *
 * @param queued how many wait now
 * @param hashed how many were served; each cost one hash, or two where an old one was replaced
 * @param rejected how many were refused at once, because they would have waited too long
 * @param abandoned how many were not served, because nobody waited for them any more
 * @param waited the sum of the times that those served have waited
 * @param computed the sum of the times that serving them took
 */
public record HashingFigures(
    int queued, long hashed, long rejected, long abandoned, Duration waited, Duration computed) {}
