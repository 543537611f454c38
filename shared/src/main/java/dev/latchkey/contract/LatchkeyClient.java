package dev.latchkey.contract;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks the user verticle, wherever in the cluster it runs. Every future fails with a {@link
 * FailureException} and nothing else.
 */
public final class LatchkeyClient {
  /** How long to wait for an answer. Vert.x's own 30 s would hold an HTTP client for as long. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  private final Vertx vertx;
  private final Duration timeout;
  private final @Nullable Future<?> gone;

  public LatchkeyClient(Vertx vertx) {
    this(vertx, DEFAULT_TIMEOUT);
  }

  /**
   * A client with a time-out of its own.
   *
   * @param timeout how long to wait for an answer before {@link Failure#UNAVAILABLE}
   */
  public LatchkeyClient(Vertx vertx, Duration timeout) {
    this(vertx, timeout, null);
  }

  private LatchkeyClient(Vertx vertx, Duration timeout, @Nullable Future<?> gone) {
    this.vertx = vertx;
    this.timeout = timeout;
    this.gone = gone;
  }

  /**
   * This client on behalf of one caller, an HTTP request for example. When that is gone before an
   * answer has come, work that has not begun is not done.
   *
   * @param gone succeeds when nobody waits any more
   */
  public LatchkeyClient onBehalfOf(Future<?> gone) {
    return new LatchkeyClient(vertx, timeout, gone);
  }

  /**
   * Makes an account. Fails with {@link Failure#EMAIL_TAKEN}, {@link Failure#OVERLOADED}, or what
   * keeps the password from being a new one: {@link Failure#PASSWORD_TOO_SHORT}, {@link
   * Failure#PASSWORD_TOO_LONG}, {@link Failure#PASSWORD_TOO_COMMON}, {@link
   * Failure#PASSWORD_HAS_CONTEXT}, {@link Failure#PASSWORD_BREACHED}.
   */
  public Future<User> signUp(SignUp request) {
    return request(Operation.SIGN_UP, request);
  }

  /**
   * Trades e-mail and password for the tokens of a new session. Fails with {@link
   * Failure#WRONG_CREDENTIALS}, {@link Failure#TOO_MANY_ATTEMPTS} or {@link Failure#OVERLOADED}.
   */
  public Future<LoggedIn> logIn(LogIn request) {
    return request(Operation.LOG_IN, request);
  }

  /**
   * Trades a refresh token for its successor and a new access token. Fails with {@link
   * Failure#INVALID_REFRESH_TOKEN}.
   */
  public Future<LoggedIn> refreshSession(RefreshSession request) {
    return request(Operation.REFRESH_SESSION, request);
  }

  /** Ends a session; one that has ended already is ended again. */
  public Future<LoggedOut> logOut(LogOut request) {
    return request(Operation.LOG_OUT, request);
  }

  /** Ends all sessions of a user. Fails with {@link Failure#USER_NOT_FOUND}. */
  public Future<LoggedOut> logOutEverywhere(LogOutEverywhere request) {
    return request(Operation.LOG_OUT_EVERYWHERE, request);
  }

  /** Lists the sessions of a user, of whom there need be none. */
  public Future<Sessions> listSessions(ListSessions request) {
    return request(Operation.LIST_SESSIONS, request);
  }

  /** Ends one session of a user. Fails with {@link Failure#SESSION_NOT_FOUND}. */
  public Future<LoggedOut> revokeSession(RevokeSession request) {
    return request(Operation.REVOKE_SESSION, request);
  }

  /**
   * Changes a password. Fails with {@link Failure#WRONG_CREDENTIALS} when the current one is not
   * right, with {@link Failure#TOO_MANY_ATTEMPTS}, {@link Failure#USER_NOT_FOUND} or {@link
   * Failure#OVERLOADED}, and as {@link #signUp} does when the new one is not good.
   */
  public Future<PasswordChanged> changePassword(ChangePassword request) {
    return request(Operation.CHANGE_PASSWORD, request);
  }

  /** Closes an account. Fails with {@link Failure#USER_NOT_FOUND}. */
  public Future<User> disableUser(DisableUser request) {
    return request(Operation.DISABLE_USER, request);
  }

  /** Opens a closed account. Fails with {@link Failure#USER_NOT_FOUND}. */
  public Future<User> enableUser(EnableUser request) {
    return request(Operation.ENABLE_USER, request);
  }

  /** Forgets the failed log-ins of an account. Fails with {@link Failure#USER_NOT_FOUND}. */
  public Future<User> unlockUser(UnlockUser request) {
    return request(Operation.UNLOCK_USER, request);
  }

  /** Finds one user. Fails with {@link Failure#USER_NOT_FOUND}. */
  public Future<User> findUserById(FindUserById request) {
    return request(Operation.FIND_USER_BY_ID, request);
  }

  /** Finds the user who has an address. Fails with {@link Failure#USER_NOT_FOUND}. */
  public Future<User> findUserByEmail(FindUserByEmail request) {
    return request(Operation.FIND_USER_BY_EMAIL, request);
  }

  /** The keys that verify access tokens. */
  public Future<PublicKeys> listPublicKeys() {
    return request(Operation.LIST_PUBLIC_KEYS, new ListPublicKeys());
  }

  /** What has come into the log of revocations after a number. */
  public Future<RevocationPage> listRevocations(ListRevocations request) {
    return request(Operation.LIST_REVOCATIONS, request);
  }

  /** What each signing key does. */
  public Future<SigningKeyList> listSigningKeys() {
    return request(Operation.LIST_SIGNING_KEYS, new ListSigningKeys());
  }

  /** Has the next signing key published; it signs later. */
  public Future<SigningKeyList> rotateKeys() {
    return request(Operation.ROTATE_KEYS, new RotateKeys());
  }

  /** Ends a signing key at once. Fails with {@link Failure#KEY_NOT_FOUND}. */
  public Future<SigningKeyList> revokeKey(RevokeKey request) {
    return request(Operation.REVOKE_KEY, request);
  }

  /** Succeeds when a user verticle can serve; fails with {@link Failure#UNAVAILABLE} otherwise. */
  public Future<Readiness> checkReadiness() {
    return request(Operation.CHECK_READINESS, new CheckReadiness());
  }

  private <Q extends Message, R extends Message> Future<R> request(
      Operation<Q, R> operation, Q request) {
    DeliveryOptions delivery =
        new DeliveryOptions()
            .setSendTimeout(timeout.toMillis())
            .addHeader(CallerGone.TIMEOUT, String.valueOf(timeout.toMillis()));
    if (gone == null) {
      return send(operation, request, delivery);
    }
    CallerGone farewell = new CallerGone(UUID.randomUUID().toString());
    Future<R> answer =
        send(operation, request, delivery.addHeader(CallerGone.REQUEST_ID, farewell.requestId()));
    gone.onSuccess(
        nobodyWaits -> {
          if (!answer.isComplete()) {
            vertx.eventBus().publish(CallerGone.ADDRESS, farewell.toJson());
          }
        });
    return answer;
  }

  private <Q extends Message, R extends Message> Future<R> send(
      Operation<Q, R> operation, Q request, DeliveryOptions delivery) {
    return vertx
        .eventBus()
        .<JsonObject>request(operation.address(), request.toJson(), delivery)
        .map(message -> operation.reply().apply(Objects.requireNonNull(message.body())))
        .recover(cause -> Future.failedFuture(Refusals.of(operation, cause)));
  }
}
