package dev.latchkey.user.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2Test {
  /**
   * Hashes of "password" by the reference implementation, phc-winner-argon2 20190702 (made with
   * argon2-cffi 25.1.0).
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
      })
  void computesWhatTheReferenceImplementationComputes(String phc) {
    Argon2Hash expected = Argon2Hash.parse(phc).orElseThrow();

    byte[] hash =
        Argon2.compute(
            "password".getBytes(StandardCharsets.UTF_8), expected, expected.hash().length);

    assertThat(hash).isEqualTo(expected.hash());
  }

  @ParameterizedTest
  @ValueSource(ints = {256, 512, 256})
  void reusesMemoryWithoutLeavingTracesOfTheHashBefore(int memoryKib) {
    Argon2Hash like = new Argon2Hash(memoryKib, 2, 1, new byte[16], new byte[32]);
    byte[] first = Argon2.compute(new byte[] {1}, like, 32);
    Argon2.compute(new byte[] {2}, like, 32);

    assertThat(Argon2.compute(new byte[] {1}, like, 32)).isEqualTo(first);
  }
}
