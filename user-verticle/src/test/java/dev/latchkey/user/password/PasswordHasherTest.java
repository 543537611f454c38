package dev.latchkey.user.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.Password;
import dev.latchkey.user.bus.Caller;
import dev.latchkey.user.password.argon2.Argon2Cost;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {
  private static final HashingSettings CHEAP =
      HashingSettings.DEFAULT.withCost(new Argon2Cost(64, 1, 1));
  private static final Password PASSWORD = Password.parse("correct horse battery");

  private static Vertx vertx = Vertx.vertx();
  private static PasswordHasher hasher = new PasswordHasher(vertx, CHEAP, new SecureRandom());

  @BeforeAll
  @BeforeContainer
  static void start() {
    vertx = Vertx.vertx();
    hasher = new PasswordHasher(vertx, CHEAP, new SecureRandom());
  }

  @AfterAll
  @AfterContainer
  static void stop() {
    hasher.close();
    vertx.close().await();
  }

  @Test
  void theRightPasswordIsRight() {
    String stored = hasher.hash(PASSWORD, Caller.PATIENT).await();

    assertThat(verify(PASSWORD, stored).right()).isTrue();
  }

  @Property(tries = 200)
  void anyPasswordIsRightForItsOwnHashAndWrongWithItsLastCharacterChanged(
      @ForAll @NotEmpty String text) {
    Password password;
    Password other;
    try {
      password = Password.parse(text);
      other =
          Password.parse(text.substring(0, text.length() - 1) + (text.endsWith("x") ? 'y' : 'x'));
    } catch (IllegalArgumentException e) {
      return;
    }
    String stored = hasher.hash(password, Caller.PATIENT).await();

    assertThat(verify(password, stored).right()).isTrue();
    assertThat(verify(other, stored).right()).isFalse();
  }

  @Test
  void aChangedLastCharacterOf128IsWrong() {
    String stored = hasher.hash(Password.parse("p".repeat(127) + "a"), Caller.PATIENT).await();

    assertThat(verify(Password.parse("p".repeat(127) + "b"), stored).right()).isFalse();
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    String stored = hasher.hash(Password.parse("caf\u00e9 caf\u00e9"), Caller.PATIENT).await();

    assertThat(verify(Password.parse("cafe\u0301 cafe\u0301"), stored).right()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain text", "$argon2id$v=19$m=64,t=1,p=1$x$y", "correct horse battery"})
  void whatIsStoredButIsNoHashIsNeverRight(String stored) {
    assertThat(verify(PASSWORD, stored).right()).isFalse();
  }

  @Test
  void nobodysPasswordIsNeverRight() {
    assertThat(hasher.verify(PASSWORD, Optional.empty(), Caller.PATIENT).await().right()).isFalse();
  }

  @Test
  void anOlderHashOfOursIsRightAndReplaced() {
    String older =
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    Verdict verdict = verify(Password.parse("password"), older);

    assertThat(verdict.right()).isTrue();
    assertThat(verify(Password.parse("password"), verdict.replacement().orElseThrow()))
        .isEqualTo(new Verdict(true, Optional.empty()));
  }

  @Test
  void aWrongPasswordReplacesNothing() {
    String older =
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    assertThat(verify(PASSWORD, older)).isEqualTo(Verdict.WRONG);
  }

  @Test
  void aHashOfAnotherSystemIsCheckedAgainstWhatWasTyped() {
    // argon2-cffi 25.1.0 of "Ame\u0301lie", decomposed as some keyboards send it.
    String stored =
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$qt1g1iduNMJezs7K7TgEmv0bTvAvZZ80H7kVTA8LTVE";

    assertThat(verify(Password.parse("Ame\u0301lie"), stored).right()).isTrue();
  }

  @Test
  void whatWouldCostTooMuchIsNeverRight() {
    String planted =
        "$argon2id$v=19$m=4194304,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    assertThat(verify(PASSWORD, planted)).isEqualTo(Verdict.WRONG);
  }

  @Test
  void aHashOfTheConfiguredCostIsCheckedThoughAnotherSystemsWouldCostTooMuch() {
    Argon2Cost dear = new Argon2Cost(64, 16_400, 1);
    try (PasswordHasher costly =
        new PasswordHasher(vertx, CHEAP.withCost(dear), new SecureRandom())) {
      String stored = costly.hash(PASSWORD, Caller.PATIENT).await();

      assertThat(costly.verify(PASSWORD, Optional.of(stored), Caller.PATIENT).await().right())
          .isTrue();
    }
  }

  // Made by hand of the format's alphabet: no password is right for it, and each costs the same.
  private static final String SHA_CRYPT = "$6$rounds=60000$saltsalt$" + "a".repeat(86);

  @ParameterizedTest
  @ValueSource(strings = {"cafe\u0301 and more", "LONG"})
  void aPasswordThatTakesLongToCheckDoesNotTellWhetherThereIsAForeignHash(String text) {
    Password slow = Password.parse(text.equals("LONG") ? "p".repeat(500) : text);
    // As often as the pace looks back, and the first ones are slow for Java's sake.
    for (int i = 0; i < 20; i++) {
      verify(PASSWORD, SHA_CRYPT);
    }

    long nobodys = nanosOf(() -> verify(slow, ""));
    long somebodys = nanosOf(() -> verify(slow, SHA_CRYPT));

    assertThat((double) somebodys / nobodys).isLessThan(1.3);
  }

  /** The fastest of three: what else the machine does only adds to it. */
  private static long nanosOf(Runnable work) {
    return LongStream.range(0, 3)
        .map(
            i -> {
              long began = System.nanoTime();
              work.run();
              return System.nanoTime() - began;
            })
        .min()
        .orElseThrow();
  }

  private static Verdict verify(Password password, String stored) {
    return hasher.verify(password, Optional.of(stored), Caller.PATIENT).await();
  }
}
