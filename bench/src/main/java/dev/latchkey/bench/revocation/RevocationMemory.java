package dev.latchkey.bench.revocation;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import dev.latchkey.revocation.RevocableToken;
import dev.latchkey.revocation.Revocation;
import dev.latchkey.revocation.Revocations;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Fills the memory of a verifier with a million ended sessions; prints what one takes, what a look-
 * up costs then and with an empty memory, and how long one step of forgetting holds an event loop.
 */
public final class RevocationMemory {
  private static final int MILLION = 1_000_000;
  private static final int TOKENS = 10_000;
  private static final int LOOK_UPS = 20_000_000;

  private final SecureRandom random = new SecureRandom();
  private final Instant now = Instant.now();
  private final Revocations revocations = new Revocations(2 * MILLION, Clock.systemUTC());

  private record Token(
      UserId userId,
      Optional<SessionId> sessionId,
      String tokenId,
      Instant issuedAt,
      Optional<String> keyId)
      implements RevocableToken {}

  private RevocationMemory() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    new RevocationMemory().run();
  }

  private void run() {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < TOKENS; i++) {
      tokens.add(
          new Token(
              new UserId(UUID.randomUUID()),
              Optional.of(SessionId.random(random)),
              UUID.randomUUID().toString(),
              now,
              Optional.of("key")));
    }
    lookUp(tokens);
    System.out.printf("a look-up, nothing revoked: %.0f ns%n", lookUp(tokens));
    long before = usedBytes();
    fill();
    long bytes = usedBytes() - before;
    System.out.printf(
        "%d sessions: %.1f MB, %.1f bytes each%n",
        revocations.size(), bytes / 1e6, (double) bytes / revocations.size());
    System.out.printf("a look-up, a million revoked: %.0f ns%n", lookUp(tokens));
    System.out.printf("the longest step of forgetting: %.2f ms%n", longestStep());
    System.out.printf("%d are left%n", revocations.size());
  }

  private void fill() {
    for (int i = 0; i < MILLION; i++) {
      // Half of them expire while it is measured.
      Instant expiry = i % 2 == 0 ? now : now.plusSeconds(900);
      revocations.add(Revocation.ofSession(SessionId.random(random), expiry));
    }
  }

  private double lookUp(List<Token> tokens) {
    int concerned = 0;
    long began = System.nanoTime();
    for (int i = 0; i < LOOK_UPS; i++) {
      concerned += revocations.concern(tokens.get(i % TOKENS)) ? 1 : 0;
    }
    double nanos = (double) (System.nanoTime() - began) / LOOK_UPS;
    if (concerned > 0) {
      throw new IllegalStateException("a token that nobody has revoked was refused");
    }
    return nanos;
  }

  private double longestStep() {
    long longest = 0;
    for (int i = 0; i < 64; i++) {
      long began = System.nanoTime();
      revocations.forgetExpired();
      longest = Math.max(longest, System.nanoTime() - began);
    }
    return longest / 1e6;
  }

  private static long usedBytes() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 5; i++) {
      runtime.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
