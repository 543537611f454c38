package dev.latchkey.bench.hashing;

import dev.latchkey.user.password.argon2.Argon2Cost;
import dev.latchkey.user.password.argon2.Argon2Hashes;
import dev.latchkey.user.password.argon2.Argon2Provider;
import dev.latchkey.user.password.argon2.Peppers;
import dev.latchkey.user.password.format.HashedPassword;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Argon2id at the default cost by both providers, two threads at once: in Java against the C
 * reference implementation.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(2)
@Fork(2)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 4, time = 4)
public class HashingBenchmark {
  private static final byte[] PASSWORD =
      "correct-horse-battery".getBytes(StandardCharsets.US_ASCII);

  @Param({"BOUNCYCASTLE", "NATIVE"})
  public Argon2Provider provider = Argon2Provider.BOUNCYCASTLE;

  private Argon2Hashes hashes = hashes();
  private HashedPassword stored = stored();

  /** Once a run, when the provider is known. */
  @Setup
  public void prepare() {
    hashes = hashes();
    stored = stored();
  }

  private Argon2Hashes hashes() {
    return new Argon2Hashes(Argon2Cost.DEFAULT, Peppers.NONE, provider, new SecureRandom());
  }

  private HashedPassword stored() {
    return hashes.read(hashes.make(PASSWORD)).orElseThrow();
  }

  /** What a sign-up costs. */
  @Benchmark
  public String make() {
    return hashes.make(PASSWORD);
  }

  /** What a log-in costs. */
  @Benchmark
  public boolean verify() {
    return stored.matches(PASSWORD);
  }
}
