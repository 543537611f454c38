package dev.latchkey.api;

import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.api.http.client.ProxySettings;
import dev.latchkey.api.http.limit.LimitSettings;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.revocation.tracking.TrackingSettings;
import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.token.AccessTokenVerifier;
import dev.latchkey.token.LegacyTokenSecret;
import java.time.Duration;
import java.util.Optional;

/**
 * All that an operator can set about HTTP.
 *
 * @param host the address or name to listen on
 * @param port the port to listen on, 0 for any free one
 * @param bodyLimit the largest request body, in bytes
 * @param passwordPolicy what a new password must be; the user verticle has the last word
 * @param tokenRules what an access token must say
 * @param requestTimeout how long a whole request may take to arrive, and a connection be idle
 * @param operationTimeout how long the user verticle may take to answer
 * @param proxies what requests come through
 * @param limits how often one client may ask for what is costly
 * @param revocations how it keeps up with tokens that have been revoked
 * @param legacyTokens the secret of the Flask tutorial's tokens; nothing where they are refused
 * @param refreshCookie whether browsers may have their refresh token in a cookie
 * @param rememberedTokens how many verified tokens are remembered, about 1 KiB each
 */
public record ApiSettings(
    String host,
    int port,
    int bodyLimit,
    PasswordPolicy passwordPolicy,
    AccessTokenRules tokenRules,
    Duration requestTimeout,
    Duration operationTimeout,
    ProxySettings proxies,
    LimitSettings limits,
    TrackingSettings revocations,
    Optional<LegacyTokenSecret> legacyTokens,
    boolean refreshCookie,
    int rememberedTokens) {

  /** 64 KiB: a hundred times the largest request that makes sense. */
  public static final int DEFAULT_BODY_LIMIT = 64 * 1024;

  /** Any honest request fits into a few packets; slow ones must not pile up. */
  public static final Duration DEFAULT_REQUEST_TIMEOUT = Duration.ofSeconds(10);

  /** What has no default is told; all else has its default. */
  public static ApiSettings of(String host, int port, AccessTokenRules tokenRules) {
    return new ApiSettings(
        host,
        port,
        DEFAULT_BODY_LIMIT,
        PasswordPolicy.DEFAULT,
        tokenRules,
        DEFAULT_REQUEST_TIMEOUT,
        LatchkeyClient.DEFAULT_TIMEOUT);
  }

  /** Without proxies, and with the default limits. */
  public ApiSettings(
      String host,
      int port,
      int bodyLimit,
      PasswordPolicy passwordPolicy,
      AccessTokenRules tokenRules,
      Duration requestTimeout,
      Duration operationTimeout) {
    this(
        host,
        port,
        bodyLimit,
        passwordPolicy,
        tokenRules,
        requestTimeout,
        operationTimeout,
        ProxySettings.NONE,
        LimitSettings.DEFAULT,
        TrackingSettings.DEFAULT,
        Optional.empty(),
        false,
        AccessTokenVerifier.DEFAULT_REMEMBERED);
  }

  /** The same behind proxies. */
  public ApiSettings withProxies(ProxySettings newProxies) {
    return new ApiSettings(
        host,
        port,
        bodyLimit,
        passwordPolicy,
        tokenRules,
        requestTimeout,
        operationTimeout,
        newProxies,
        limits,
        revocations,
        legacyTokens,
        refreshCookie,
        rememberedTokens);
  }

  /** The same with other limits. */
  public ApiSettings withLimits(LimitSettings newLimits) {
    return new ApiSettings(
        host,
        port,
        bodyLimit,
        passwordPolicy,
        tokenRules,
        requestTimeout,
        operationTimeout,
        proxies,
        newLimits,
        revocations,
        legacyTokens,
        refreshCookie,
        rememberedTokens);
  }

  /** The same, keeping up with revocations otherwise. */
  public ApiSettings withRevocations(TrackingSettings tracking) {
    return new ApiSettings(
        host,
        port,
        bodyLimit,
        passwordPolicy,
        tokenRules,
        requestTimeout,
        operationTimeout,
        proxies,
        limits,
        tracking,
        legacyTokens,
        refreshCookie,
        rememberedTokens);
  }

  /** The same with the Flask tutorial's tokens, where there is a secret, and another memory. */
  public ApiSettings withTokens(Optional<LegacyTokenSecret> secret, int remembered) {
    return new ApiSettings(
        host,
        port,
        bodyLimit,
        passwordPolicy,
        tokenRules,
        requestTimeout,
        operationTimeout,
        proxies,
        limits,
        revocations,
        secret,
        refreshCookie,
        remembered);
  }

  /** The same, with refresh tokens in cookies for browsers that ask for it, or without. */
  public ApiSettings withRefreshCookie(boolean offered) {
    return new ApiSettings(
        host,
        port,
        bodyLimit,
        passwordPolicy,
        tokenRules,
        requestTimeout,
        operationTimeout,
        proxies,
        limits,
        revocations,
        legacyTokens,
        offered,
        rememberedTokens);
  }

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException naming the setting and what it may be
   */
  public ApiSettings {
    check(!host.isBlank(), "host must be an address or a name");
    check(port >= 0 && port <= 65_535, "port must be 0 to 65535");
    check(bodyLimit >= 1024 && bodyLimit <= 16 << 20, "bodyLimit must be 1 KiB to 16 MiB");
    check(rememberedTokens >= 0, "rememberedTokens must be 0 or more");
    check(requestTimeout.toMillis() > 0, "requestTimeout must be 1 ms or more");
    check(operationTimeout.toMillis() > 0, "operationTimeout must be 1 ms or more");
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
