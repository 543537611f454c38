package dev.latchkey.app.settings;

import dev.latchkey.user.password.HashingSettings;
import dev.latchkey.user.password.argon2.Argon2Cost;
import dev.latchkey.user.password.argon2.Argon2Provider;
import dev.latchkey.user.password.argon2.Peppers;
import java.time.Duration;

/** Reads what hashes cost, and how many are made at once. */
final class HashingSection {
  private HashingSection() {}

  static HashingSettings read(SettingsReader reader) {
    Argon2Cost cost =
        new Argon2Cost(
            reader.integer("hashing.memory_kib", 8192, 1024 * 1024),
            reader.integer("hashing.iterations", 1, 20),
            reader.integer("hashing.parallelism", 1, 16));
    return new HashingSettings(
        cost,
        reader.oneOf("hashing.provider", Argon2Provider.class),
        peppers(reader),
        threads(reader, cost),
        reader.integer("hashing.queue_length", 0, 100_000),
        reader.duration("hashing.deadline", Duration.ofMillis(100), Duration.ofSeconds(30)));
  }

  /** As many as have room in half of the heap; a number that was given has, or stops the start. */
  private static int threads(SettingsReader reader, Argon2Cost cost) {
    long each = 1024L * cost.memoryKib();
    long most = Runtime.getRuntime().maxMemory() / 2 / each;
    boolean auto = reader.text("hashing.threads").equals("auto");
    int threads =
        auto
            ? (int) Math.max(1, Math.min(HashingSettings.DEFAULT.threads(), most))
            : reader.integer("hashing.threads", 1, 256);
    if (threads > most) {
      throw reader.wrong(
          "hashing.memory_kib",
          "that and %d threads need %d MiB, more than half of the heap (-Xmx in LATCHKEY_JAVA_OPTS)"
              .formatted(threads, (threads * each) >> 20));
    }
    return threads;
  }

  private static Peppers peppers(SettingsReader reader) {
    try {
      return reader.secret("hashing.pepper").map(Peppers::parse).orElse(Peppers.NONE);
    } catch (IllegalArgumentException e) {
      throw reader.wrongSecret("hashing.pepper", String.valueOf(e.getMessage()));
    }
  }
}
