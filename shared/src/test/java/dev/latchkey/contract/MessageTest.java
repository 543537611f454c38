package dev.latchkey.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.account.RefreshToken;
import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserAgent;
import dev.latchkey.account.UserId;
import dev.latchkey.network.IpAddress;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
  private static final String SECRET = "correct horse battery staple";

  private static final EmailAddress EMAIL = EmailAddress.parse("Ada@example.com");
  private static final User USER =
      new User(
          UserId.parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
          DisplayName.parse("Ada Lovelace"),
          EMAIL,
          Instant.parse("2026-01-31T12:00:00.123Z"));
  private static final SessionId SESSION = SessionId.parse("AAAAAAAAAAAAAAAAAAAAAA");
  private static final JsonObject KEY = new JsonObject().put("kty", "EC").put("kid", "key-1");

  static List<Arguments> messages() {
    Password password = Password.parse(SECRET);
    return List.of(
        message(new SignUp(DisplayName.parse("Ada"), EMAIL, password), SignUp::fromJson),
        message(new LogIn(EMAIL, password), LogIn::fromJson),
        message(
            new LoggedIn(SECRET, 900, RefreshToken.parse(SECRET), 1800, USER), LoggedIn::fromJson),
        message(new RefreshSession(RefreshToken.parse(SECRET)), RefreshSession::fromJson),
        message(new LogOut.BySession(USER.userId(), SESSION), LogOut::fromJson),
        message(new LogOut.ByRefreshToken(RefreshToken.parse(SECRET)), LogOut::fromJson),
        message(new LoggedOut(), LoggedOut::fromJson),
        message(new LogOutEverywhere(USER.userId()), LogOutEverywhere::fromJson),
        message(new ListSessions(USER.userId(), Optional.empty()), ListSessions::fromJson),
        message(new Sessions(List.of(session(false))), Sessions::fromJson),
        message(session(false), Session::fromJson),
        message(new RevokeSession(USER.userId(), SESSION), RevokeSession::fromJson),
        message(
            new ChangePassword(USER.userId(), password, Password.parse(SECRET + "2")),
            ChangePassword::fromJson),
        message(new PasswordChanged(), PasswordChanged::fromJson),
        message(new DisableUser(USER.userId()), DisableUser::fromJson),
        message(new EnableUser(USER.userId()), EnableUser::fromJson),
        message(new UnlockUser(USER.userId()), UnlockUser::fromJson),
        message(new FindUserById(USER.userId()), FindUserById::fromJson),
        message(new FindUserByEmail(EMAIL), FindUserByEmail::fromJson),
        message(USER, User::fromJson),
        message(new PublicKeys(List.of(KEY)), PublicKeys::fromJson),
        message(new ListPublicKeys(), ListPublicKeys::fromJson),
        message(new ListSigningKeys(), ListSigningKeys::fromJson),
        message(new RotateKeys(), RotateKeys::fromJson),
        message(new RevokeKey("key-1"), RevokeKey::fromJson),
        message(new SigningKeyList(List.of(KEY)), SigningKeyList::fromJson),
        message(new CheckReadiness(), CheckReadiness::fromJson),
        message(new Readiness(), Readiness::fromJson));
  }

  private static Session session(boolean current) {
    return new Session(
        SESSION,
        current,
        USER.createdAt(),
        USER.createdAt(),
        USER.createdAt(),
        Optional.empty(),
        Optional.empty());
  }

  private static Arguments message(Message message, Function<JsonObject, ? extends Message> read) {
    return Arguments.of(message, read);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageReadsBackTheSame(Message message, Function<JsonObject, Message> read) {
    JsonObject wire = new JsonObject(message.toJson().encode());

    assertThat(read.apply(wire).toJson()).isEqualTo(message.toJson());
    assertThat(read.apply(wire)).hasSameClassAs(message);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void membersThatItDoesNotKnowAreIgnored(Message message, Function<JsonObject, Message> read) {
    JsonObject newer = message.toJson().put("newer", new JsonObject()).put("", 1).putNull("role");

    assertThat(read.apply(newer).toJson()).isEqualTo(message.toJson());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageShowsNoSecret(Message message, Function<JsonObject, Message> read) {
    assertThat(message.toString()).doesNotContain(SECRET).doesNotContain("horse");
    assertThat(read.apply(message.toJson()).toString()).doesNotContain("horse");
  }

  @ParameterizedTest
  @MethodSource("messages")
  void membersAreSnakeCase(Message message, Function<JsonObject, Message> read) {
    assertThat(message.toJson().fieldNames()).allMatch(name -> name.matches("[a-z]+(_[a-z]+)*"));
    assertThat(read).isNotNull();
  }

  static List<Arguments> wrongMembers() {
    List<Arguments> wrong = new ArrayList<>();
    for (Arguments arguments : messages()) {
      Message message = (Message) arguments.get()[0];
      for (String member : message.toJson().fieldNames()) {
        // Who reads a reply need not be told what everybody bears.
        if (!member.equals("token_type")) {
          wrongValues(message.toJson().getValue(member))
              .forEach(
                  (name, value) ->
                      wrong.add(
                          Arguments.of(
                              message.getClass().getSimpleName() + "." + member + " " + name,
                              message.toJson().put(member, value.orElse(null)),
                              member,
                              arguments.get()[1])));
          JsonObject without = message.toJson();
          without.remove(member);
          wrong.add(
              Arguments.of(
                  message.getClass().getSimpleName() + "." + member + " missing",
                  without,
                  member,
                  arguments.get()[1]));
        }
      }
    }
    return wrong;
  }

  private static Map<String, Optional<Object>> wrongValues(Object right) {
    Map<String, Optional<Object>> values = new LinkedHashMap<>();
    values.put("null", Optional.empty());
    values.put("true", Optional.of(true));
    values.put("fraction", Optional.of(1.5));
    values.put("huge", Optional.of(1e30));
    values.put("negative", Optional.of(-1));
    if (!(right instanceof JsonObject)) {
      values.put("object", Optional.of(new JsonObject().put("$ne", "horse")));
    }
    if (!(right instanceof JsonArray)) {
      values.put("array", Optional.of(new JsonArray().add("horse")));
    }
    if (right instanceof Number) {
      values.put("text", Optional.of("horse"));
    } else {
      values.put("number", Optional.of(7));
    }
    return values;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongMembers")
  void aWrongMemberIsNamedAndNotRepeated(
      String name, JsonObject body, String member, Function<JsonObject, Message> read) {
    FailureException failure = catchThrowableOfType(FailureException.class, () -> read.apply(body));

    assertThat(failure).as(name).isNotNull();
    assertThat(failure.failure()).isEqualTo(Failure.INVALID_REQUEST);
    assertThat(failure.getMessage()).startsWith(member + " must ").doesNotContain("horse");
    assertThat(failure.getCause()).isNull();
  }

  @Test
  void aTextThatBreaksItsRuleIsNamedAndNotRepeated() {
    JsonObject body =
        new JsonObject().put("email", "ada@example.com").put("password", "horse\uD800");

    FailureException failure =
        catchThrowableOfType(FailureException.class, () -> LogIn.fromJson(body));

    assertThat(failure.failure()).isEqualTo(Failure.INVALID_REQUEST);
    assertThat(failure.getMessage()).startsWith("password must ").doesNotContain("horse");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-02-30T00:00:00Z", "2026-01-31", "1800000000"})
  void aTimeThatIsNoneIsRefused(String time) {
    JsonObject body = USER.toJson().put("created_at", time);

    FailureException failure =
        catchThrowableOfType(FailureException.class, () -> User.fromJson(body));

    assertThat(failure).hasMessage("created_at must be an instant like 2026-01-31T12:00:00Z");
  }

  @Test
  void whatIsNoKeyIsLeftOutOfTheKeys() {
    JsonArray mixed = new JsonArray().add(1).add("key").add(KEY).addNull().add(new JsonArray());

    PublicKeys keys = PublicKeys.fromJson(new JsonObject().put("keys", mixed));

    assertThat(keys.keys()).containsExactly(KEY);
  }

  @Test
  void aPrivatePartThatSomebodySentByMistakeIsNotShown() {
    JsonObject careless = KEY.copy().put("d", SECRET);

    assertThat(new PublicKeys(List.of(careless)).toString()).doesNotContain("horse");
  }

  @Test
  void whereALogInComesFromTravels() {
    LogIn logIn =
        new LogIn(EMAIL, Password.parse(SECRET))
            .from(Optional.of(IpAddress.parse("2001:db8::1")), Optional.of(USER.userId()));

    LogIn read = LogIn.fromJson(logIn.toJson());
    assertThat(read.client()).isEqualTo(logIn.client());
    assertThat(read.bearer()).isEqualTo(logIn.bearer());
    assertThat(logIn.toString()).doesNotContain("horse");
  }

  @ParameterizedTest
  @CsvSource({"client, localhost", "client, 1.2.3.4:80", "bearer, ada", "client,", "bearer,"})
  void anOriginThatIsNoneIsRefusedAndNotRepeated(String member, String value) {
    JsonObject body = new LogIn(EMAIL, Password.parse(SECRET)).toJson().put(member, value);

    assertThatThrownBy(() -> LogIn.fromJson(body))
        .hasMessageStartingWith(member + " must be")
        .hasMessageNotContaining("ada")
        .hasMessageNotContaining("localhost");
  }

  @Test
  void aDisabledUserSaysSoAndAnotherSaysNothing() {
    User disabled = new User(USER.userId(), USER.name(), EMAIL, USER.createdAt(), true);

    assertThat(User.fromJson(disabled.toJson())).isEqualTo(disabled);
    assertThat(USER.toJson().containsKey("disabled")).isFalse();
    assertThatThrownBy(() -> User.fromJson(USER.toJson().put("disabled", "no")))
        .hasMessage("disabled must be true or false");
  }

  @Test
  void theTokenTypeIsBearer() {
    LoggedIn loggedIn = new LoggedIn("a.b.c", 900, RefreshToken.parse("r"), 1800, USER);

    assertThat(loggedIn.toJson().getString("token_type")).isEqualTo("Bearer");
  }

  @Test
  void onlyTheCurrentSessionSaysThatItIs() {
    assertThat(Session.fromJson(session(true).toJson()).current()).isTrue();
    assertThat(session(false).toJson().containsKey("current")).isFalse();
  }

  @Test
  void whereASessionIsUsedFromTravels() {
    RefreshSession refresh =
        new RefreshSession(
            RefreshToken.parse(SECRET),
            Optional.of(IpAddress.parse("192.0.2.1")),
            Optional.of(UserAgent.parse("curl/8")));

    assertThat(RefreshSession.fromJson(refresh.toJson())).isEqualTo(refresh);
    assertThat(
            LogIn.fromJson(
                    new LogIn(EMAIL, Password.parse(SECRET)).by(refresh.userAgent()).toJson())
                .userAgent())
        .isEqualTo(refresh.userAgent());
    assertThat(
            ListSessions.fromJson(new ListSessions(USER.userId(), Optional.of(SESSION)).toJson())
                .current())
        .contains(SESSION);
  }

  @Test
  void aChangeOfPasswordEndsTheOtherSessionsUnlessItSaysNo() {
    Password password = Password.parse(SECRET);
    ChangePassword change =
        new ChangePassword(USER.userId(), password, password, Optional.of(SESSION), false);

    assertThat(ChangePassword.fromJson(change.toJson()).endOtherSessions()).isFalse();
    assertThat(ChangePassword.fromJson(change.toJson()).sessionId()).contains(SESSION);
    assertThat(
            ChangePassword.fromJson(new ChangePassword(USER.userId(), password, password).toJson())
                .endOtherSessions())
        .isTrue();
  }
}
