package dev.latchkey.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RefreshTokenTest {
  @Test
  void itShowsItselfOnlyWhenAsked() {
    RefreshToken token = RefreshToken.parse("lkr_secret");

    assertThat(token.reveal()).isEqualTo("lkr_secret");
    assertThat(token.toString()).doesNotContain("secret");
  }

  @Test
  void anyShortTextIsOne() {
    assertThat(RefreshToken.parse("not one of ours").reveal()).isEqualTo("not one of ours");
    assertThat(RefreshToken.parse("x".repeat(256)).reveal()).hasSize(256);
  }

  @Test
  void nothingAndTooMuchAreNone() {
    assertThatThrownBy(() -> RefreshToken.parse("")).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> RefreshToken.parse("x".repeat(257)))
        .isInstanceOf(InvalidValueException.class);
  }
}
