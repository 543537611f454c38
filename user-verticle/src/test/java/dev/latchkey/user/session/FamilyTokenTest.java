package dev.latchkey.user.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.RefreshToken;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyTokenTest {
  private static final String HANDLE = "A".repeat(22);

  private final SecureRandom random = new SecureRandom();
  private final FamilyToken token = FamilyToken.first(random);

  @Test
  void isReadAsItIsRevealed() {
    FamilyToken read = FamilyToken.read(token.reveal()).orElseThrow();

    assertThat(read.reveal()).isEqualTo(token.reveal());
    assertThat(read.hash()).isEqualTo(token.hash());
    assertThat(read.sessionId()).isEqualTo(token.sessionId());
  }

  @Test
  void scannersFindItByItsForm() {
    assertThat(token.reveal().reveal()).matches("lkr_[A-Za-z0-9_-]{65}");
  }

  @Test
  void theSuccessorIsOfTheSameSessionAndAnotherSecret() {
    FamilyToken successor = token.successor(FamilyToken.nonce(random));

    assertThat(successor.sessionId()).isEqualTo(token.sessionId());
    assertThat(successor.hash()).isNotEqualTo(token.hash());
  }

  @Test
  void theSameNonceGivesTheSameSuccessorOnAnyNode() {
    String nonce = FamilyToken.nonce(random);
    FamilyToken elsewhere = FamilyToken.read(token.reveal()).orElseThrow();

    assertThat(elsewhere.successor(nonce).reveal()).isEqualTo(token.successor(nonce).reveal());
  }

  @Test
  void theTokenAloneOrTheNonceAloneGivesNothing() {
    String nonce = FamilyToken.nonce(random);

    assertThat(token.successor(FamilyToken.nonce(random)).hash())
        .isNotEqualTo(token.successor(nonce).hash());
    assertThat(FamilyToken.first(random).successor(nonce).hash())
        .isNotEqualTo(token.successor(nonce).hash());
  }

  @Test
  void neitherTheIdNorTheHashIsInTheToken() {
    assertThat(token.reveal().reveal())
        .doesNotContain(token.sessionId().toString())
        .doesNotContain(token.hash());
  }

  @Test
  void itShowsNoSecret() {
    assertThat(token.toString()).doesNotContain(token.reveal().reveal().substring(4, 26));
    assertThat(token.toString()).doesNotContain(token.reveal().reveal().substring(26));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lkr_",
        "lkr_" + "A",
        "eyJhbGciOiJFUzI1NiJ9.e30.c2ln",
        "lkr_AAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "lkr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
        "LKR_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        " lkr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void whatHasAnotherFormIsNone(String text) {
    assertThat(FamilyToken.read(RefreshToken.parse(text))).isEmpty();
    assertThat(FamilyToken.read(RefreshToken.parse("lkr_" + HANDLE + "A".repeat(43)))).isPresent();
  }
}
