package dev.latchkey.contract;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/**
 * What the user verticle does for others. An operation has one name everywhere: its event-bus
 * address, the {@code operationId} in the OpenAPI document, the log field, and the class of its
 * request.
 *
 * @param <Q> the request
 * @param <R> the reply
 * @param name the one name, snake_case
 * @param request reads a request's body
 * @param reply reads a reply's body
 */
public record Operation<Q extends Message, R extends Message>(
    String name, Function<JsonObject, Q> request, Function<JsonObject, R> reply) {

  public static final Operation<SignUp, User> SIGN_UP =
      new Operation<>("sign_up", SignUp::fromJson, User::fromJson);

  public static final Operation<LogIn, LoggedIn> LOG_IN =
      new Operation<>("log_in", LogIn::fromJson, LoggedIn::fromJson);

  public static final Operation<RefreshSession, LoggedIn> REFRESH_SESSION =
      new Operation<>("refresh_session", RefreshSession::fromJson, LoggedIn::fromJson);

  public static final Operation<LogOut, LoggedOut> LOG_OUT =
      new Operation<>("log_out", LogOut::fromJson, LoggedOut::fromJson);

  public static final Operation<LogOutEverywhere, LoggedOut> LOG_OUT_EVERYWHERE =
      new Operation<>("log_out_everywhere", LogOutEverywhere::fromJson, LoggedOut::fromJson);

  public static final Operation<ListSessions, Sessions> LIST_SESSIONS =
      new Operation<>("list_sessions", ListSessions::fromJson, Sessions::fromJson);

  public static final Operation<RevokeSession, LoggedOut> REVOKE_SESSION =
      new Operation<>("revoke_session", RevokeSession::fromJson, LoggedOut::fromJson);

  public static final Operation<ChangePassword, PasswordChanged> CHANGE_PASSWORD =
      new Operation<>("change_password", ChangePassword::fromJson, PasswordChanged::fromJson);

  public static final Operation<DisableUser, User> DISABLE_USER =
      new Operation<>("disable_user", DisableUser::fromJson, User::fromJson);

  public static final Operation<EnableUser, User> ENABLE_USER =
      new Operation<>("enable_user", EnableUser::fromJson, User::fromJson);

  public static final Operation<UnlockUser, User> UNLOCK_USER =
      new Operation<>("unlock_user", UnlockUser::fromJson, User::fromJson);

  public static final Operation<FindUserById, User> FIND_USER_BY_ID =
      new Operation<>("find_user_by_id", FindUserById::fromJson, User::fromJson);

  public static final Operation<FindUserByEmail, User> FIND_USER_BY_EMAIL =
      new Operation<>("find_user_by_email", FindUserByEmail::fromJson, User::fromJson);

  public static final Operation<ListPublicKeys, PublicKeys> LIST_PUBLIC_KEYS =
      new Operation<>("list_public_keys", ListPublicKeys::fromJson, PublicKeys::fromJson);

  public static final Operation<ListRevocations, RevocationPage> LIST_REVOCATIONS =
      new Operation<>("list_revocations", ListRevocations::fromJson, RevocationPage::fromJson);

  public static final Operation<ListSigningKeys, SigningKeyList> LIST_SIGNING_KEYS =
      new Operation<>("list_signing_keys", ListSigningKeys::fromJson, SigningKeyList::fromJson);

  public static final Operation<RotateKeys, SigningKeyList> ROTATE_KEYS =
      new Operation<>("rotate_keys", RotateKeys::fromJson, SigningKeyList::fromJson);

  public static final Operation<RevokeKey, SigningKeyList> REVOKE_KEY =
      new Operation<>("revoke_key", RevokeKey::fromJson, SigningKeyList::fromJson);

  public static final Operation<CheckReadiness, Readiness> CHECK_READINESS =
      new Operation<>("check_readiness", CheckReadiness::fromJson, Readiness::fromJson);

  /** All of them, for whoever checks that each is served and documented. */
  public static List<Operation<?, ?>> all() {
    return List.of(
        SIGN_UP,
        LOG_IN,
        REFRESH_SESSION,
        LOG_OUT,
        LOG_OUT_EVERYWHERE,
        LIST_SESSIONS,
        REVOKE_SESSION,
        CHANGE_PASSWORD,
        DISABLE_USER,
        ENABLE_USER,
        UNLOCK_USER,
        FIND_USER_BY_ID,
        FIND_USER_BY_EMAIL,
        LIST_PUBLIC_KEYS,
        LIST_REVOCATIONS,
        LIST_SIGNING_KEYS,
        ROTATE_KEYS,
        REVOKE_KEY,
        CHECK_READINESS);
  }

  /** Where requests are sent. */
  public String address() {
    return "latchkey." + name;
  }
}
