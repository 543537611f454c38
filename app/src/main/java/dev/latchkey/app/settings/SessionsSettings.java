package dev.latchkey.app.settings;

import dev.latchkey.user.session.SessionSettings;
import java.time.Duration;

/** Reads how long sessions last. */
final class SessionsSettings {
  private SessionsSettings() {}

  static SessionSettings sessions(SettingsReader reader) {
    Duration lifetime =
        reader.duration(
            "sessions.lifetime",
            SessionSettings.SHORTEST_LIFETIME,
            SessionSettings.LONGEST_LIFETIME);
    return new SessionSettings(
        lifetime,
        reader.duration("sessions.idle_lifetime", SessionSettings.SHORTEST_IDLE_LIFETIME, lifetime),
        reader.duration("sessions.refresh_grace", Duration.ZERO, SessionSettings.LONGEST_GRACE));
  }
}
