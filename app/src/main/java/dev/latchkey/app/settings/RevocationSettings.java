package dev.latchkey.app.settings;

import dev.latchkey.revocation.tracking.TrackingSettings;
import dev.latchkey.revocation.tracking.WhenStale;
import java.time.Duration;

/** How the API verticle keeps up with revocations. */
final class RevocationSettings {
  private static final String STALE_AFTER = "revocations.stale_after";

  private RevocationSettings() {}

  static TrackingSettings tracking(SettingsReader reader) {
    Duration catchUpEvery =
        reader.duration(
            "revocations.catch_up_every", Duration.ofMillis(100), Duration.ofMinutes(1));
    Duration staleAfter = reader.duration(STALE_AFTER, Duration.ofSeconds(1), Duration.ofHours(24));
    if (staleAfter.compareTo(catchUpEvery) <= 0) {
      throw reader.wrong(STALE_AFTER, "must be longer than revocations.catch_up_every");
    }
    return new TrackingSettings(
        catchUpEvery,
        staleAfter,
        reader.oneOf("revocations.when_stale", WhenStale.class),
        reader.integer("revocations.max_in_memory", 1000, 100_000_000));
  }
}
