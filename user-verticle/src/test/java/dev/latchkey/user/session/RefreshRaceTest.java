package dev.latchkey.user.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.RefreshToken;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.ListSessions;
import dev.latchkey.contract.LogIn;
import dev.latchkey.contract.LoggedIn;
import dev.latchkey.contract.RefreshSession;
import dev.latchkey.contract.Session;
import dev.latchkey.contract.SignUp;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.user.TestNode;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Refreshes that race each other, on three nodes. {@code -Dlatchkey.refresh.tokens=200} takes as
 * many tokens; a build takes fewer.
 */
@ExtendWith(WatchedDatabase.class)
class RefreshRaceTest {
  private static final int TOKENS = Integer.getInteger("latchkey.refresh.tokens", 20);
  private static final int AT_ONCE = 50;
  private static final int NODES = 3;
  private static final EmailAddress EMAIL = EmailAddress.parse("ada@example.com");

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.create();
  private final List<Vertx> machines = new ArrayList<>();
  private final List<LatchkeyClient> nodes = new ArrayList<>();

  @BeforeEach
  void start() {
    for (int i = 0; i < NODES; i++) {
      Vertx vertx = Vertx.vertx();
      machines.add(vertx);
      TestNode.deploy(vertx, database.uri(), directory.resolve("master.key"), Clock.systemUTC());
      nodes.add(new LatchkeyClient(vertx, Duration.ofMinutes(1)));
    }
  }

  @AfterEach
  void stop() {
    machines.forEach(vertx -> vertx.close().await());
    database.close();
  }

  @Test
  void ofManyRefreshesAtOnceAllGetTheOneSuccessorAndNobodyIsLoggedOut() {
    nodes.get(0).signUp(new SignUp(DisplayName.parse("Ada"), EMAIL, SessionBench.PASSWORD)).await();
    List<RefreshToken> tokens = new ArrayList<>();
    for (int i = 0; i < TOKENS; i++) {
      LogIn logIn = new LogIn(EMAIL, SessionBench.PASSWORD);
      tokens.add(nodes.get(i % NODES).logIn(logIn).await().refreshToken());
    }

    List<RefreshToken> successors = tokens.stream().map(this::refreshedByAll).toList();

    assertThat(successors).doesNotHaveDuplicates().doesNotContainAnyElementsOf(tokens);
    List<LoggedIn> last =
        successors.stream().map(token -> refresh(nodes.get(0), token).await()).toList();
    assertThat(last).hasSize(TOKENS);
    ListSessions own = new ListSessions(last.get(0).user().userId(), Optional.empty());
    assertThat(nodes.get(0).listSessions(own).await().sessions())
        .extracting(Session::sessionId)
        .hasSize(Math.min(TOKENS, OwnSessions.MOST_LISTED));
  }

  /** The one token that all of them got. */
  private RefreshToken refreshedByAll(RefreshToken token) {
    List<Future<LoggedIn>> race = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      race.add(refresh(nodes.get(i % NODES), token));
    }
    Future.all(race).await();
    List<RefreshToken> got =
        race.stream()
            .map(answer -> answer.result().refreshToken())
            .distinct()
            .collect(Collectors.toList());
    assertThat(got).hasSize(1);
    return got.get(0);
  }

  private static Future<LoggedIn> refresh(LatchkeyClient node, RefreshToken token) {
    return node.refreshSession(new RefreshSession(token));
  }
}
