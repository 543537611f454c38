package dev.latchkey.app.settings;

import dev.latchkey.account.InvalidValueException;
import dev.latchkey.api.http.client.ForwardedHeader;
import dev.latchkey.api.http.client.ProxySettings;
import dev.latchkey.api.http.limit.LimitSettings;
import dev.latchkey.api.http.limit.Rate;
import dev.latchkey.network.IpNetwork;
import dev.latchkey.user.guessing.GuessingSettings;
import java.time.Duration;

/** Reads who clients are, and what they may do how often. */
final class ClientSettings {
  private ClientSettings() {}

  static ProxySettings proxies(SettingsReader reader) {
    return new ProxySettings(
        reader.list("http.trusted_proxies", ClientSettings::proxyNetwork),
        reader.oneOf("http.forwarded_header", ForwardedHeader.class));
  }

  /** Where everybody is a proxy, the address that counts is whatever the client writes. */
  private static IpNetwork proxyNetwork(String text) {
    IpNetwork network = IpNetwork.parse(text);
    if (network.prefix() == 0) {
      throw new InvalidValueException("must not be all addresses: clients are among them");
    }
    return network;
  }

  static LimitSettings limits(SettingsReader reader) {
    return new LimitSettings(
        reader.unlessOff("limits.log_in", Rate::parse),
        reader.unlessOff("limits.sign_up", Rate::parse),
        reader.unlessOff("limits.change_password", Rate::parse),
        reader.unlessOff("limits.refresh_session", Rate::parse));
  }

  static GuessingSettings guessing(SettingsReader reader) {
    Duration first =
        reader.duration("guessing.first_delay", Duration.ofMillis(1), Duration.ofHours(1));
    return new GuessingSettings(
        reader.flag("guessing.enabled"),
        reader.integer("guessing.free_failures", 0, GuessingSettings.MOST_FAILURES),
        reader.integer("guessing.free_failures_elsewhere", 0, GuessingSettings.MOST_FAILURES),
        first,
        reader.duration("guessing.longest_delay", first, Duration.ofHours(24)),
        reader.integer("guessing.lock_at", 1, GuessingSettings.MOST_FAILURES),
        reader.duration("guessing.memory", Duration.ofHours(24), Duration.ofDays(365)));
  }
}
