package dev.latchkey.revocation.tracking;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.ListRevocations;
import dev.latchkey.contract.Operation;
import dev.latchkey.contract.RevocationEntry;
import dev.latchkey.contract.RevocationPage;
import dev.latchkey.revocation.RevocableToken;
import dev.latchkey.revocation.Revocation;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A log in memory, read a few entries at a time over the bus. */
final class FakeLog {
  private static final int PAGE = 3;

  final AtomicInteger questions = new AtomicInteger();
  private final List<RevocationEntry> entries = new CopyOnWriteArrayList<>();
  private final List<Message<JsonObject>> held = new ArrayList<>();
  private final SecureRandom random = new SecureRandom();
  private final Vertx vertx;
  private final Instant expiry;
  private volatile boolean answers = true;
  private volatile boolean holds;

  record Token(SessionId session) implements RevocableToken {
    @Override
    public UserId userId() {
      return new UserId(new UUID(1, 1));
    }

    @Override
    public Optional<SessionId> sessionId() {
      return Optional.of(session);
    }

    @Override
    public String tokenId() {
      return "token";
    }

    @Override
    public Instant issuedAt() {
      return Instant.EPOCH;
    }

    @Override
    public Optional<String> keyId() {
      return Optional.empty();
    }
  }

  FakeLog(Vertx vertx, Instant expiry) {
    this.vertx = vertx;
    this.expiry = expiry;
    vertx
        .eventBus()
        .<JsonObject>consumer(Operation.LIST_REVOCATIONS.address(), this::asked)
        .completion()
        .await();
  }

  /** A token whose session has ended, which nobody is told. */
  Token endedSilently() {
    Token token = good();
    entries.add(
        new RevocationEntry(
            entries.size() + 1, List.of(Revocation.ofSession(token.session(), expiry))));
    return token;
  }

  /** A token whose session has ended, as everybody is told. */
  Token ended() {
    Token token = endedSilently();
    vertx.eventBus().publish(RevocationEntry.ADDRESS, entries.get(entries.size() - 1).toJson());
    return token;
  }

  Token good() {
    return new Token(SessionId.random(random));
  }

  /** As if the database had been replaced. */
  void empty() {
    entries.clear();
  }

  void refuses(boolean refuses) {
    answers = !refuses;
  }

  /** Questions wait from now on. */
  void hold() {
    holds = true;
  }

  void letGo() {
    holds = false;
    held.forEach(this::answer);
  }

  private void asked(Message<JsonObject> message) {
    questions.incrementAndGet();
    if (holds) {
      held.add(message);
    } else {
      answer(message);
    }
  }

  private void answer(Message<JsonObject> message) {
    if (!answers) {
      message.fail(1902, "for the test");
      return;
    }
    long after = ListRevocations.fromJson(message.body()).after();
    if (after > entries.size()) {
      message.reply(new RevocationPage(List.of(), 0, true).toJson());
      return;
    }
    List<RevocationEntry> page = entries.stream().skip(after).limit(PAGE).toList();
    long last = after + page.size();
    message.reply(new RevocationPage(page, last, last < entries.size()).toJson());
  }
}
