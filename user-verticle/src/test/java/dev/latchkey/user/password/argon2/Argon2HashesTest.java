package dev.latchkey.user.password.argon2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.user.password.format.HashedPassword;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2HashesTest {
  private static final byte[] PASSWORD = "correct horse".getBytes(UTF_8);
  private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
  private static final String OLD = "old:" + Base64.getEncoder().encodeToString(new byte[16]);
  private static final String NEW = "new:" + Base64.getEncoder().encodeToString(new byte[32]);

  private static Argon2Hashes hashes(String peppers) {
    return hashes(CHEAP, peppers, Argon2Provider.BOUNCYCASTLE);
  }

  private static Argon2Hashes hashes(Argon2Cost cost, String peppers, Argon2Provider provider) {
    return new Argon2Hashes(cost, Peppers.parse(peppers), provider, new SecureRandom());
  }

  private static boolean matches(Argon2Hashes hashes, String stored) {
    return hashes.read(stored).orElseThrow().matches(PASSWORD);
  }

  @Test
  void everyHashHasASaltOfItsOwnAndTheConfiguredCost() {
    String first = hashes("").make(PASSWORD);
    String second = hashes("").make(PASSWORD);

    assertThat(first).startsWith("$argon2id$v=19$m=64,t=1,p=1$").isNotEqualTo(second);
  }

  @ParameterizedTest
  @EnumSource
  void whatOneProviderMakesTheOtherChecks(Argon2Provider maker) {
    String stored = hashes(CHEAP, NEW, maker).make(PASSWORD);

    for (Argon2Provider checker : Argon2Provider.values()) {
      assertThat(matches(hashes(CHEAP, NEW, checker), stored)).isTrue();
    }
  }

  @Test
  void aPepperedHashIsNothingWithoutItsPepper() {
    String stored = hashes(NEW).make(PASSWORD);
    String withoutKeyId = stored.replaceFirst(",keyid=[^$]*", "");

    assertThat(hashes("").read(stored)).isEmpty();
    assertThat(matches(hashes(""), withoutKeyId)).isFalse();
    assertThat(matches(hashes(NEW), stored)).isTrue();
  }

  @Test
  void anOlderPepperIsStillCheckedAndToBeReplaced() {
    String stored = hashes(OLD).make(PASSWORD);
    Argon2Hashes rotated = hashes(NEW + "\n" + OLD);

    assertThat(matches(rotated, stored)).isTrue();
    assertThat(rotated.isCurrent(stored)).isFalse();
    assertThat(rotated.isCurrent(rotated.make(PASSWORD))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2i$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=16$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=65,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=64,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=64,t=1,p=2$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=64,t=1,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
      })
  void whatDiffersFromNewOnesIsReadAndNotCurrent(String stored) {
    assertThat(hashes("").read(stored)).isPresent();
    assertThat(hashes("").isCurrent(stored)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2id$v=19$m=262145,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=64,t=99999,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
      })
  void whatCostsTooMuchSaysSo(String stored) {
    assertThat(hashes("").read(stored).flatMap(HashedPassword::excess)).isPresent();
  }

  @Test
  void theKindTellsTheCostAndNothingOfTheHash() {
    HashedPassword hash = hashes(NEW).read(hashes(NEW).make(PASSWORD)).orElseThrow();

    assertThat(hash.kind()).isEqualTo("argon2id:v=19,m=64,t=1,p=1");
    assertThat(hash).hasToString("Argon2HashedPassword[argon2id:v=19,m=64,t=1,p=1]");
  }
}
