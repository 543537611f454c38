package dev.latchkey.app.settings;

import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.api.ApiSettings;
import dev.latchkey.embedded.Durability;
import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.user.UserSettings;
import dev.latchkey.user.store.MongoSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * All that a process is told at start, checked.
 *
 * @param role what it does
 * @param home where the program is installed; paths are relative to it
 * @param dataDirectory where the embedded database and the master key file are kept
 * @param durability of the embedded database
 * @param mongo a MongoDB, or nothing for the embedded database
 * @param cluster the cluster to join, if any
 * @param api what the API verticle is told
 * @param accounts what the user verticle is told
 */
public record AppSettings(
    Role role,
    Path home,
    Path dataDirectory,
    Durability durability,
    Optional<MongoSettings> mongo,
    Optional<ClusterSettings> cluster,
    ApiSettings api,
    UserSettings accounts) {

  /**
   * Reads and checks every setting.
   *
   * @throws SettingsException naming the one that is wrong, and what it may be
   */
  public static AppSettings read(Settings settings, Path home) {
    SettingsReader reader = new SettingsReader(settings, home);
    Role role = reader.oneOf("node.role", Role.class);
    Optional<ClusterSettings> cluster = cluster(reader);
    if (role != Role.ALL && cluster.isEmpty()) {
      throw reader.wrong("node.role", "must be all unless cluster.enabled is true (--cluster)");
    }
    Path dataDirectory = reader.path("data.dir");
    AccessTokenRules rules =
        new AccessTokenRules(reader.text("tokens.issuer"), reader.text("tokens.audience"));
    PasswordPolicy policy = PasswordSettings.policy(reader, rules.issuer());
    return new AppSettings(
        role,
        home,
        dataDirectory,
        reader.oneOf("data.force_to_disk", Durability.class),
        mongo(reader),
        cluster,
        api(reader, policy, rules),
        accounts(reader, policy, rules, dataDirectory));
  }

  private static ApiSettings api(
      SettingsReader reader, PasswordPolicy policy, AccessTokenRules rules) {
    return new ApiSettings(
            reader.text("http.host"),
            reader.integer("http.port", 0, 65535),
            reader.integer("http.body_limit", 1024, 1024 * 1024),
            policy,
            rules,
            reader.duration("http.request_timeout", Duration.ofSeconds(1), Duration.ofMinutes(5)),
            reader.duration("bus.timeout", Duration.ofMillis(100), Duration.ofMinutes(1)))
        .withProxies(ClientSettings.proxies(reader))
        .withLimits(ClientSettings.limits(reader))
        .withRevocations(RevocationSettings.tracking(reader))
        .withRefreshCookie(reader.flag("sessions.cookie"))
        .withTokens(
            LegacyTokenSettings.secret(reader), reader.integer("tokens.remembered", 0, 10_000_000));
  }

  private static UserSettings accounts(
      SettingsReader reader, PasswordPolicy policy, AccessTokenRules rules, Path dataDirectory) {
    return UserSettings.of(SigningSettings.masterKey(reader, dataDirectory), rules)
        .withTokenLifetime(
            reader.duration(
                "tokens.lifetime", Duration.ofSeconds(1), AccessTokenRules.MAX_LIFETIME))
        .withPasswordPolicy(policy)
        .withBreaches(PasswordSettings.breaches(reader))
        .withSessions(SessionsSettings.sessions(reader))
        .withGuessing(ClientSettings.guessing(reader))
        .withKeys(SigningSettings.keys(reader))
        .withHashing(HashingSection.read(reader));
  }

  private static Optional<MongoSettings> mongo(SettingsReader reader) {
    try {
      return reader.secret("mongo.uri").map(MongoSettings::new);
    } catch (IllegalArgumentException e) {
      throw reader.wrongSecret(
          "mongo.uri", "must be a MongoDB connection string like mongodb://host/latchkey");
    }
  }

  private static Optional<ClusterSettings> cluster(SettingsReader reader) {
    if (!reader.flag("cluster.enabled")) {
      return Optional.empty();
    }
    return Optional.of(
        new ClusterSettings(
            reader.text("cluster.name"),
            reader.text("cluster.host"),
            reader.integer("cluster.port", 1024, 65435),
            reader.text("cluster.members")));
  }
}
