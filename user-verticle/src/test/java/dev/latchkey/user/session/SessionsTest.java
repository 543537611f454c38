package dev.latchkey.user.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.account.RefreshToken;
import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserAgent;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.ChangePassword;
import dev.latchkey.contract.DisableUser;
import dev.latchkey.contract.EnableUser;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.ListSessions;
import dev.latchkey.contract.LogIn;
import dev.latchkey.contract.LogOut;
import dev.latchkey.contract.LogOutEverywhere;
import dev.latchkey.contract.LoggedIn;
import dev.latchkey.contract.RefreshSession;
import dev.latchkey.contract.RevokeSession;
import dev.latchkey.contract.Session;
import dev.latchkey.network.IpAddress;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions over the bus, on a real MongoDB server. */
@ExtendWith(WatchedDatabase.class)
class SessionsTest {
  @RegisterExtension static final SessionBench bench = new SessionBench();

  private EmailAddress email;
  private LoggedIn first;

  @BeforeEach
  void logIn() {
    email = EmailAddress.parse(UUID.randomUUID() + "@example.com");
    bench.signUp(email);
    first = bench.logIn(email);
  }

  @Test
  void aLogInBeginsASessionThatItsTokensName() {
    Session session = sessions(first).get(0);

    assertThat(session.sessionId()).isEqualTo(SessionBench.sessionOf(first));
    assertThat(session.expiresAt()).isEqualTo(bench.clock.instant().plus(Duration.ofDays(7)));
    assertThat(first.refreshExpiresIn()).isEqualTo(Duration.ofDays(7).toSeconds());
    assertThat(first.refreshToken().reveal()).matches("lkr_[A-Za-z0-9_-]{65}");
  }

  @Test
  void aRefreshAnswersAsALogInDoesInTheSameSession() {
    LoggedIn second = bench.refresh(first);

    assertThat(second.user()).isEqualTo(first.user());
    assertThat(second.expiresIn()).isEqualTo(first.expiresIn());
    assertThat(second.token()).isNotEqualTo(first.token());
    assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
    assertThat(SessionBench.sessionOf(second)).isEqualTo(SessionBench.sessionOf(first));
    assertThat(sessions(first)).hasSize(1);
  }

  @Test
  void aLostAnswerIsGivenAgain() {
    LoggedIn lost = bench.refresh(first);
    bench.clock.advance(Duration.ofSeconds(9));

    assertThat(bench.refresh(first).refreshToken()).isEqualTo(lost.refreshToken());
    assertThat(bench.refresh(lost)).isNotNull();
  }

  @Test
  void afterTheGraceTheTokenBeforeEndsTheSession() {
    LoggedIn second = bench.refresh(first);
    bench.clock.advance(Duration.ofSeconds(10));

    assertThat(bench.refusal(first)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);

    assertThat(bench.refusal(second)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);
    assertThat(sessions(first)).isEmpty();
    bench.awaitEvent("revoked", SessionBench.sessionOf(first));
    bench.awaitEvent("reuse_detected", SessionBench.sessionOf(first));
    assertThat(bench.awaitEvent("ended", SessionBench.sessionOf(first)).getString("reason"))
        .isEqualTo("reuse_detected");
  }

  @Test
  void withinTheGraceOnlyTheLastTokenIsForgiven() {
    LoggedIn third = bench.refresh(bench.refresh(first));

    assertThat(bench.refusal(first)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);

    assertThat(bench.refusal(third)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);
  }

  @Test
  void whoKnowsASessionsIdAloneCanNotEndIt() {
    String stranger = "lkr_" + SessionBench.sessionOf(first) + "A".repeat(43);

    assertThat(bench.refusal(RefreshToken.parse(stranger)))
        .isEqualTo(Failure.INVALID_REFRESH_TOKEN);

    assertThat(bench.refresh(first)).isNotNull();
  }

  @Test
  void whatIsNoTokenIsAnsweredLikeOneThatIsNotAnyMore() {
    assertThat(bench.refusal(RefreshToken.parse("nonsense")))
        .isEqualTo(Failure.INVALID_REFRESH_TOKEN);
    assertThat(bench.refusal(RefreshToken.parse(first.token().substring(0, 200))))
        .isEqualTo(Failure.INVALID_REFRESH_TOKEN);
  }

  @Test
  void aSessionThatIsNotUsedForAWeekExpires() {
    bench.clock.advance(Duration.ofDays(7));

    assertThat(bench.refusal(first)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);
    assertThat(sessions(first)).isEmpty();
  }

  @Test
  void howeverItIsUsedASessionLastsThirtyDays() {
    LoggedIn last = first;
    for (int day = 0; day < 29; day++) {
      bench.clock.advance(Duration.ofDays(1));
      last = bench.refresh(last);
    }
    assertThat(last.refreshExpiresIn()).isEqualTo(Duration.ofDays(1).toSeconds());

    bench.clock.advance(Duration.ofDays(1));

    assertThat(bench.refusal(last)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);
  }

  @Test
  void loggingOutEndsAccessAndRefreshToken() {
    SessionId session = SessionBench.sessionOf(first);

    bench.client.logOut(new LogOut.BySession(userId(), session)).await();

    assertThat(bench.refusal(first)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);
    bench.awaitEvent("revoked", session);
    assertThat(bench.awaitEvent("ended", session).getString("reason")).isEqualTo("logged_out");
  }

  @Test
  void loggingOutWithAnyTokenOfTheSessionEndsIt() {
    LoggedIn second = bench.refresh(first);

    bench.client.logOut(new LogOut.ByRefreshToken(first.refreshToken())).await();

    assertThat(bench.refusal(second)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);
    bench.awaitEvent("revoked", SessionBench.sessionOf(first));
  }

  @Test
  void loggingOutTwiceAndWithNonsenseDoesNoHarm() {
    bench.client.logOut(new LogOut.ByRefreshToken(first.refreshToken())).await();
    bench.client.logOut(new LogOut.ByRefreshToken(first.refreshToken())).await();
    bench.client.logOut(new LogOut.ByRefreshToken(RefreshToken.parse("nonsense"))).await();
    bench.client.logOut(new LogOut.BySession(userId(), SessionBench.sessionOf(first))).await();

    assertThat(bench.logIn(email)).isNotNull();
  }

  @Test
  void loggingOutEverywhereEndsAllSessionsAndNoLaterOne() {
    LoggedIn second = bench.logIn(email);

    bench.client.logOutEverywhere(new LogOutEverywhere(userId())).await();

    assertThat(bench.refusal(first)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);
    assertThat(bench.refusal(second)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);
    bench.awaitEvent("revoked", SessionBench.sessionOf(first));
    bench.awaitEvent("revoked", SessionBench.sessionOf(second));
    assertThat(bench.refresh(bench.logIn(email))).isNotNull();
  }

  @Test
  void nobodyCanNotLogOutEverywhere() {
    assertThat(
            SessionBench.failure(
                bench.client.logOutEverywhere(new LogOutEverywhere(new UserId(UUID.randomUUID())))))
        .isEqualTo(Failure.USER_NOT_FOUND);
  }

  @Test
  void theLastUsedSessionIsListedFirstAndTheCurrentOneIsMarked() {
    bench.clock.advance(Duration.ofMinutes(1));
    LoggedIn second = bench.logIn(email);
    bench.clock.advance(Duration.ofMinutes(1));
    bench
        .client
        .refreshSession(
            new RefreshSession(
                first.refreshToken(),
                Optional.of(IpAddress.parse("192.0.2.7")),
                Optional.of(UserAgent.parse("curl/8"))))
        .await();

    List<Session> listed = sessions(second);

    assertThat(listed)
        .extracting(Session::sessionId)
        .containsExactly(SessionBench.sessionOf(first), SessionBench.sessionOf(second));
    assertThat(listed).extracting(Session::current).containsExactly(false, true);
    assertThat(listed.get(0).client()).contains(IpAddress.parse("192.0.2.7"));
    assertThat(listed.get(0).userAgent()).contains(UserAgent.parse("curl/8"));
  }

  @Test
  void oneSessionIsEndedFromAnother() {
    LoggedIn second = bench.logIn(email);

    bench.client.revokeSession(new RevokeSession(userId(), SessionBench.sessionOf(first))).await();

    assertThat(bench.refusal(first)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);
    assertThat(bench.refresh(second)).isNotNull();
    assertThat(bench.awaitEvent("ended", SessionBench.sessionOf(first)).getString("reason"))
        .isEqualTo("revoked");
  }

  @Test
  void somebodyElsesSessionIsNotFound() {
    EmailAddress other = EmailAddress.parse(UUID.randomUUID() + "@example.com");
    bench.signUp(other);
    UserId stranger = bench.logIn(other).user().userId();

    assertThat(
            SessionBench.failure(
                bench.client.revokeSession(
                    new RevokeSession(stranger, SessionBench.sessionOf(first)))))
        .isEqualTo(Failure.SESSION_NOT_FOUND);
    assertThat(bench.refresh(first)).isNotNull();
  }

  @Test
  void aClosedAccountCanNotRefreshNorWhenItIsOpenedAgain() {
    bench.client.disableUser(new DisableUser(userId())).await();
    assertThat(bench.refusal(first)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);

    bench.client.enableUser(new EnableUser(userId())).await();

    assertThat(bench.refusal(first)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);
    assertThat(bench.awaitEvent("ended", SessionBench.sessionOf(first)).getString("reason"))
        .isEqualTo("user_disabled");
  }

  @Test
  void aDeletedUserCanNotRefresh() {
    bench.deleteUser(userId());

    assertThat(bench.refusal(first)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);
  }

  @Test
  void aChangeOfPasswordEndsAllOtherSessions() {
    LoggedIn second = bench.logIn(email);

    change(Optional.of(SessionBench.sessionOf(second)), true);

    assertThat(bench.refusal(first)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);
    assertThat(bench.refresh(second)).isNotNull();
    bench.awaitEvent("revoked", SessionBench.sessionOf(first));
    assertThat(bench.revokedSessions()).doesNotContain(SessionBench.sessionOf(second));
  }

  @Test
  void aChangeOfPasswordThatNoSessionAsksForEndsThemAll() {
    change(Optional.empty(), true);

    assertThat(bench.refusal(first)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);
  }

  @Test
  void aChangeOfPasswordLeavesTheOthersWhereThatIsWished() {
    LoggedIn second = bench.logIn(email);

    change(Optional.of(SessionBench.sessionOf(second)), false);

    assertThat(bench.refresh(first)).isNotNull();
    assertThat(bench.refresh(second)).isNotNull();
  }

  @Test
  void aChangeThatNamesSomebodyElsesSessionKeepsIt() {
    EmailAddress other = EmailAddress.parse(UUID.randomUUID() + "@example.com");
    bench.signUp(other);
    LoggedIn theirs = bench.logIn(other);

    change(Optional.of(SessionBench.sessionOf(theirs)), true);

    assertThat(bench.refresh(theirs)).isNotNull();
    assertThat(bench.refusal(first)).isEqualTo(Failure.INVALID_REFRESH_TOKEN);
  }

  @Test
  void aNewSessionIsPublished() {
    LoggedIn other =
        bench
            .client
            .logIn(
                new LogIn(email, SessionBench.PASSWORD)
                    .from(Optional.of(IpAddress.parse("192.0.2.9")), Optional.empty())
                    .by(Optional.of(UserAgent.parse("curl/8"))))
            .await();

    JsonObject event = bench.awaitEvent("started", SessionBench.sessionOf(other));

    assertThat(event.getString("user_id")).isEqualTo(userId().toString());
    assertThat(event.getString("client")).isEqualTo("192.0.2.9");
    assertThat(event.getString("user_agent")).isEqualTo("curl/8");
    assertThat(event.encode()).doesNotContain("lkr_").doesNotContain("eyJ");
  }

  @Test
  void noTokenCanBeMadeOfWhatIsKept() {
    LoggedIn second = bench.refresh(first);

    String kept = bench.keptOf(SessionBench.sessionOf(first)).encode();

    for (LoggedIn answer : List.of(first, second)) {
      assertThat(kept).doesNotContain(answer.refreshToken().reveal().substring(4, 26));
      assertThat(kept).doesNotContain(answer.refreshToken().reveal().substring(26));
    }
  }

  private void change(Optional<SessionId> session, boolean endOthers) {
    bench
        .client
        .changePassword(
            new ChangePassword(
                userId(),
                SessionBench.PASSWORD,
                Password.parse("battery staple"),
                session,
                endOthers))
        .await();
  }

  private UserId userId() {
    return first.user().userId();
  }

  private static List<Session> sessions(LoggedIn loggedIn) {
    return bench
        .client
        .listSessions(
            new ListSessions(
                loggedIn.user().userId(), Optional.of(SessionBench.sessionOf(loggedIn))))
        .await()
        .sessions();
  }
}
