package dev.latchkey.user.password;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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
      @ForAll @Size(min = 8, max = 64) byte[] salt,
      @ForAll @Size(min = 12, max = 64) byte[] hash) {
    String phc = new Argon2Hash(memoryKib, iterations, parallelism, salt, hash).encode();

    Argon2Hash read = Argon2Hash.parse(phc).orElseThrow();

    assertThat(read.encode()).isEqualTo(phc);
    assertThat(read.salt()).isEqualTo(salt);
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
        "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=0,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=15,t=2,p=2$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$",
        "pbkdf2:sha256:260000$salt$00",
      })
  void somethingElseIsNoHash(String text) {
    assertThat(Argon2Hash.parse(text)).isEmpty();
  }

  @Test
  void doesNotShowItself() {
    assertThat(Argon2Hash.parse(VALID).orElseThrow()).asString().doesNotContain("AAAA");
  }
}
