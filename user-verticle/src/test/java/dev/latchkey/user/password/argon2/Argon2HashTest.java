package dev.latchkey.user.password.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2HashTest {
  private static final String VALID =
      "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  @Property
  void isReadAsItWasWritten(
      @ForAll @IntRange(min = 128, max = 1_000_000) int memoryKib,
      @ForAll @IntRange(min = 1, max = 999) int iterations,
      @ForAll @IntRange(min = 1, max = 16) int parallelism,
      @ForAll @WithNull @AlphaChars @StringLength(min = 1, max = 8) String keyId,
      @ForAll @Size(min = 8, max = 64) byte[] salt,
      @ForAll @Size(min = 12, max = 64) byte[] hash) {
    Argon2Hash written =
        new Argon2Hash(
            Argon2Hash.Form.OURS,
            new Argon2Cost(memoryKib, iterations, parallelism),
            new Inputs(salt, Optional.ofNullable(keyId), new byte[0]),
            hash);

    Argon2Hash read = Argon2Hash.parse(written.encode()).orElseThrow();

    assertThat(read.encode()).isEqualTo(written.encode());
    assertThat(read.inputs().salt()).isEqualTo(salt);
    assertThat(read.inputs().keyId()).isEqualTo(Optional.ofNullable(keyId));
    assertThat(read.hash()).isEqualTo(hash);
  }

  @Property
  void anyOtherTextIsNoHash(@ForAll String text) {
    assertThat(Argon2Hash.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$argon2id$",
        "$argon2x$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=18$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=17$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=0,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=9999999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=15,t=2,p=2$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$",
        "pbkdf2:sha256:260000$salt$00",
      })
  void somethingElseIsNoHash(String text) {
    assertThat(Argon2Hash.parse(text)).isEmpty();
  }

  @Test
  void aTextWithoutVersionIsFromBeforeThereWasOne() {
    assertThat(Argon2Hash.parse(VALID.replace("v=19$", "")).orElseThrow().form().version())
        .isEqualTo(16);
  }

  @Test
  void doesNotShowItself() {
    assertThat(Argon2Hash.parse(VALID).orElseThrow()).asString().doesNotContain("AAAA");
  }
}
