package dev.latchkey.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.api.http.client.ForwardedHeader;
import dev.latchkey.api.http.client.ProxySettings;
import dev.latchkey.api.http.limit.LimitSettings;
import dev.latchkey.api.http.limit.Rate;
import dev.latchkey.network.IpNetwork;
import dev.latchkey.revocation.tracking.TrackingSettings;
import dev.latchkey.user.breach.BreachSettings;
import dev.latchkey.user.guessing.GuessingSettings;
import dev.latchkey.user.key.MasterKeySource;
import dev.latchkey.user.session.SessionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final Path CONF = Path.of("..", "conf", "latchkey.yaml");

  @TempDir Path home;

  @Test
  void theCommentedFileHasEverySettingWithItsDefault() {
    Map<String, String> defaults = SettingsFile.defaults();

    assertThat(SettingsFile.read(CONF, defaults.keySet())).isEqualTo(defaults);
  }

  @Test
  void theDefaultsAreAsDocumented() {
    AppSettings app = read(Map.of());

    assertThat(app.role()).isEqualTo(Role.ALL);
    assertThat(app.api().host()).isEqualTo("127.0.0.1");
    assertThat(app.api().port()).isEqualTo(8080);
    assertThat(app.api().bodyLimit()).isEqualTo(65536);
    assertThat(app.mongo()).isEmpty();
    assertThat(app.cluster()).isEmpty();
    assertThat(app.dataDirectory()).isEqualTo(home.resolve("data"));
    assertThat(app.accounts().masterKey())
        .isEqualTo(new MasterKeySource.InFile(home.resolve("data/master.key"), true));
    assertThat(app.accounts().passwordPolicy()).isEqualTo(withLocalhost(PasswordPolicy.DEFAULT));
    assertThat(app.accounts().hashing().cost().memoryKib()).isEqualTo(19456);
    assertThat(app.accounts().tokenLifetime()).isEqualTo(Duration.ofMinutes(15));
    assertThat(app.accounts().guessing()).isEqualTo(GuessingSettings.DEFAULT);
    assertThat(app.api().refreshCookie()).isFalse();
    assertThat(app.accounts().sessions()).isEqualTo(SessionSettings.DEFAULT);
    assertThat(app.api().limits()).isEqualTo(LimitSettings.DEFAULT);
    assertThat(app.api().revocations()).isEqualTo(TrackingSettings.DEFAULT);
    assertThat(app.api().proxies()).isEqualTo(ProxySettings.NONE);
  }

  @Test
  void theEnvironmentGoesBeforeTheFile() throws IOException {
    Path file = file("http:\n  port: 8081\n  body_limit: 2048\n");

    AppSettings app = read(file, Map.of("LATCHKEY_HTTP_PORT", "8082"));

    assertThat(app.api().port()).isEqualTo(8082);
    assertThat(app.api().bodyLimit()).isEqualTo(2048);
  }

  @Test
  void theCommandLineGoesBeforeTheEnvironment() {
    Settings settings =
        Settings.load(
            Optional.empty(), Map.of("LATCHKEY_HTTP_PORT", "1"), Map.of("http.port", "2"));

    assertThat(AppSettings.read(settings, home).api().port()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "LATCHKEY_HTTP_PORT, 65536, http.port",
    "LATCHKEY_HTTP_PORT, eighty, http.port",
    "LATCHKEY_HTTP_REQUEST_TIMEOUT, 15, http.request_timeout",
    "LATCHKEY_TOKENS_LIFETIME, 25h, tokens.lifetime",
    "LATCHKEY_NODE_ROLE, both, node.role",
    "LATCHKEY_NODE_ROLE, api, cluster.enabled",
    "LATCHKEY_CLUSTER_ENABLED, yes, cluster.enabled",
    "LATCHKEY_PASSWORDS_MIN_LENGTH, 0, passwords.min_length",
    "LATCHKEY_PASSWORDS_PROFILE, folklore, passwords.profile",
    "LATCHKEY_PASSWORDS_BREACHED_CHECK, maybe, passwords.breached_check",
    "LATCHKEY_HASHING_MEMORY_KIB, 1, hashing.memory_kib",
    "LATCHKEY_HASHING_THREADS, many, hashing.threads",
    "LATCHKEY_TOKENS_ISSUER, '', tokens.issuer",
    "LATCHKEY_HTTP_TRUSTED_PROXIES, 10.0.0.1/8, http.trusted_proxies",
    "LATCHKEY_HTTP_TRUSTED_PROXIES, proxy.example.com, http.trusted_proxies",
    "LATCHKEY_HTTP_TRUSTED_PROXIES, 0.0.0.0/0, http.trusted_proxies",
    "LATCHKEY_HTTP_TRUSTED_PROXIES, ::/0, http.trusted_proxies",
    "LATCHKEY_HTTP_FORWARDED_HEADER, x-real-ip, http.forwarded_header",
    "LATCHKEY_LIMITS_LOG_IN, 300, limits.log_in",
    "LATCHKEY_LIMITS_SIGN_UP, '', limits.sign_up",
    "LATCHKEY_GUESSING_LOCK_AT, 101, guessing.lock_at",
    "LATCHKEY_GUESSING_LONGEST_DELAY, 500ms, guessing.longest_delay",
    "LATCHKEY_GUESSING_MEMORY, 1h, guessing.memory",
    "LATCHKEY_SESSIONS_LIFETIME, 30m, sessions.lifetime",
    "LATCHKEY_SESSIONS_IDLE_LIFETIME, 721h, sessions.idle_lifetime",
    "LATCHKEY_SESSIONS_REFRESH_GRACE, 2m, sessions.refresh_grace",
    "LATCHKEY_SESSIONS_COOKIE, perhaps, sessions.cookie",
    "LATCHKEY_LIMITS_REFRESH_SESSION, 1, limits.refresh_session",
    "LATCHKEY_DATA_FORCE_TO_DISK, never, data.force_to_disk",
    "LATCHKEY_KEYS_MASTER_KEY, secret-but-short, keys.master_key",
    "LATCHKEY_TOKENS_ACCEPT_LEGACY_HS256, yes, tokens.accept_legacy_hs256",
    "LATCHKEY_REVOCATIONS_CATCH_UP_EVERY, 0s, revocations.catch_up_every",
    "LATCHKEY_REVOCATIONS_STALE_AFTER, 5s, revocations.stale_after",
    "LATCHKEY_REVOCATIONS_WHEN_STALE, hope, revocations.when_stale",
    "LATCHKEY_REVOCATIONS_MAX_IN_MEMORY, 0, revocations.max_in_memory",
    "LATCHKEY_MONGO_URI, http://secret@localhost, mongo.uri",
  })
  void aWrongSettingIsNamedAndItsSecretIsNotRepeated(String variable, String value, String name) {
    assertThatThrownBy(() -> read(Map.of(variable, value)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(name)
        .hasMessageNotContaining("secret");
  }

  @Test
  void proxiesAreAListAndLimitsCanBeOff() {
    AppSettings app =
        read(
            Map.of(
                "LATCHKEY_HTTP_TRUSTED_PROXIES", "10.0.0.0/8, 2001:db8::1",
                "LATCHKEY_HTTP_FORWARDED_HEADER", "forwarded",
                "LATCHKEY_LIMITS_LOG_IN", "off",
                "LATCHKEY_LIMITS_SIGN_UP", "5/1h"));

    assertThat(app.api().proxies())
        .isEqualTo(
            new ProxySettings(
                List.of(IpNetwork.parse("10.0.0.0/8"), IpNetwork.parse("2001:db8::1/128")),
                ForwardedHeader.FORWARDED));
    assertThat(app.api().limits().logIn()).isEmpty();
    assertThat(app.api().limits().signUp()).contains(new Rate(5, Duration.ofHours(1)));
  }

  @Test
  void anUnknownSettingInTheFileIsNamedWithTheOneThatWasMeant() throws IOException {
    Path file = file("http:\n  prot: 8081\n");

    assertThatThrownBy(() -> read(file, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("http.prot")
        .hasMessageContaining("did you mean http.port?");
  }

  @Test
  void anUnknownVariableIsNamed() {
    assertThatThrownBy(() -> read(Map.of("LATCHKEY_HTTP_PROT", "1")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("LATCHKEY_HTTP_PROT")
        .hasMessageContaining("did you mean LATCHKEY_HTTP_PORT?");
  }

  @Test
  void whatKubernetesSetsBesideAServiceNamedLatchkeyIsNoSetting() {
    Map<String, String> environment =
        Map.of(
            "LATCHKEY_SERVICE_HOST", "10.0.0.1",
            "LATCHKEY_SERVICE_PORT", "8080",
            "LATCHKEY_PORT", "tcp://10.0.0.1:8080",
            "LATCHKEY_PORT_8080_TCP_ADDR", "10.0.0.1");

    assertThat(read(environment).api().port()).isEqualTo(8080);
  }

  @Test
  void aSettingThatComesTwiceInTheFileStopsTheStart() throws IOException {
    Path file = file("http:\n  port: 1\n  port: 2\n");

    assertThatThrownBy(() -> read(file, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("duplicate key port");
  }

  @Test
  void aMistakeInTheYamlIsNamedByItsLineAndShowsNoSecret() throws IOException {
    Path file = file("http:\n  port: 1\nmongo:\n  uri: \"mongodb://ada:hunter2@localhost\n");

    assertThatThrownBy(() -> read(file, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("line")
        .hasMessageNotContaining("hunter2")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aSectionWhoseSettingsAreAllCommentedOutIsFine() throws IOException {
    Path file = file("http:\n#  port: 1\nmongo:\n  uri:\n");

    assertThat(read(file, Map.of()).api().port()).isEqualTo(8080);
  }

  @Test
  void hashesThatDoNotFitIntoTheHeapStopTheStart() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "LATCHKEY_HASHING_MEMORY_KIB", "1048576",
                        "LATCHKEY_HASHING_THREADS", "256")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("hashing.memory_kib")
        .hasMessageContaining("-Xmx");
  }

  @Test
  void theNistProfileAsksForFifteenCharacters() {
    assertThat(policy(Map.of("LATCHKEY_PASSWORDS_PROFILE", "nist")).minLength()).isEqualTo(15);
  }

  @Test
  void aMinimumLengthGoesBeforeTheProfile() {
    Map<String, String> both =
        Map.of("LATCHKEY_PASSWORDS_PROFILE", "nist", "LATCHKEY_PASSWORDS_MIN_LENGTH", "12");

    assertThat(policy(both).minLength()).isEqualTo(12);
  }

  @Test
  void theServicesWordsAreThoseOfTheSettingAndOfTheIssuersHost() {
    Map<String, String> acme =
        Map.of(
            "LATCHKEY_PASSWORDS_CONTEXT_WORDS", "acme, Roadrunner ,",
            "LATCHKEY_TOKENS_ISSUER", "https://login.acme.example/tenants");

    assertThat(policy(acme).serviceWords())
        .containsExactlyInAnyOrder("acme", "Roadrunner", "login", "example");
    assertThat(policy(Map.of("LATCHKEY_TOKENS_ISSUER", "not a URL")).serviceWords())
        .containsExactly("latchkey");
  }

  @Test
  void bothVerticlesHaveOnePolicy() {
    AppSettings app = read(Map.of("LATCHKEY_PASSWORDS_PROFILE", "nist"));

    assertThat(app.api().passwordPolicy()).isEqualTo(app.accounts().passwordPolicy());
  }

  @Test
  void nobodyIsAskedForBreachedPasswordsUnlessTheOperatorSaysSo() {
    assertThat(read(Map.of()).accounts().breaches()).isEmpty();
    assertThat(read(Map.of("LATCHKEY_PASSWORDS_BREACHED_CHECK", "true")).accounts().breaches())
        .contains(BreachSettings.parse(BreachSettings.HAVE_I_BEEN_PWNED));
  }

  @Test
  void breachedPasswordsAreNotAskedForInClear() {
    Map<String, String> clear =
        Map.of(
            "LATCHKEY_PASSWORDS_BREACHED_CHECK", "true",
            "LATCHKEY_PASSWORDS_BREACHED_URL", "http://pwned.example/range");

    assertThatThrownBy(() -> read(clear))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("passwords.breached_url")
        .hasMessageContaining("https");
  }

  private static PasswordPolicy withLocalhost(PasswordPolicy policy) {
    return policy.withServiceWords(Set.of("latchkey", "localhost"));
  }

  private PasswordPolicy policy(Map<String, String> environment) {
    return read(environment).accounts().passwordPolicy();
  }

  @Test
  void aMasterKeyFileThatTheOperatorNamesIsNotMade() {
    AppSettings app = read(Map.of("LATCHKEY_KEYS_MASTER_KEY_FILE", "typo.key"));

    assertThat(app.accounts().masterKey())
        .isEqualTo(new MasterKeySource.InFile(home.resolve("typo.key"), false));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> read(home.resolve("nowhere.yaml"), Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("nowhere.yaml");
  }

  @Test
  void aSecretComesFromAFile() throws IOException {
    Files.writeString(home.resolve("uri"), "mongodb://db.example.com/x\n");

    AppSettings app = read(Map.of("LATCHKEY_MONGO_URI_FILE", home.resolve("uri").toString()));

    assertThat(app.mongo().orElseThrow().hosts()).isEqualTo("db.example.com");
  }

  @Test
  void aSecretOfTheEnvironmentGoesBeforeAFileThatTheFileNames() throws IOException {
    Path file = file("mongo:\n  uri_file: nowhere\n");

    AppSettings app = read(file, Map.of("LATCHKEY_MONGO_URI", "mongodb://db.example.com/x"));

    assertThat(app.mongo().orElseThrow().hosts()).isEqualTo("db.example.com");
  }

  @Test
  void aSecretGivenBothWaysInOnePlaceStopsTheStart() {
    Map<String, String> both =
        Map.of("LATCHKEY_MONGO_URI", "mongodb://a", "LATCHKEY_MONGO_URI_FILE", "b");

    assertThatThrownBy(() -> read(both))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("give one of them");
  }

  @Test
  void aLegacySecretOfFewerThan256BitsStopsTheStartAndSaysWhatToDo() {
    Map<String, String> weak =
        Map.of(
            "LATCHKEY_TOKENS_ACCEPT_LEGACY_HS256", "true",
            "LATCHKEY_TOKENS_LEGACY_HS256_SECRET", "hunter2hunter2hunter2hunter2hun");

    assertThatThrownBy(() -> read(weak))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("tokens.legacy_hs256_secret")
        .hasMessageContaining("256 bits")
        .hasMessageContaining("let users log in anew")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void legacyTokensNeedTheirSecret() {
    assertThatThrownBy(() -> read(Map.of("LATCHKEY_TOKENS_ACCEPT_LEGACY_HS256", "true")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("tokens.legacy_hs256_secret must be given");
  }

  @Test
  void legacyTokensAreRefusedUnlessTheyAreAskedFor() {
    Map<String, String> secretAlone =
        Map.of("LATCHKEY_TOKENS_LEGACY_HS256_SECRET", "hunter2hunter2hunter2hunter2hunter2");

    assertThat(read(secretAlone).api().legacyTokens()).isEmpty();
  }

  @Test
  void noSettingShowsASecret() {
    AppSettings app =
        read(
            Map.of(
                "LATCHKEY_MONGO_URI", "mongodb://ada:hunter2@localhost",
                "LATCHKEY_TOKENS_ACCEPT_LEGACY_HS256", "true",
                "LATCHKEY_TOKENS_LEGACY_HS256_SECRET", "hunter2".repeat(5),
                "LATCHKEY_KEYS_MASTER_KEY", "aHVudGVyMmh1bnRlcjJodW50ZXIyaHVudGVyMmh1bnQ="));

    assertThat(app.toString()).doesNotContain("hunter2").doesNotContain("aHVudGVy");
  }

  private AppSettings read(Map<String, String> environment) {
    return AppSettings.read(Settings.load(Optional.empty(), environment, Map.of()), home);
  }

  private AppSettings read(Path file, Map<String, String> environment) {
    return AppSettings.read(Settings.load(Optional.of(file), environment, Map.of()), home);
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(home.resolve("latchkey.yaml"), yaml);
  }
}
