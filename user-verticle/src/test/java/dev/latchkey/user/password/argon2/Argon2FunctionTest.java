package dev.latchkey.user.password.argon2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both providers, held against published vectors and the reference implementation. */
class Argon2FunctionTest {
  private static final Argon2Cost COST = new Argon2Cost(256, 2, 2);

  /** By the reference implementation: argon2-cffi-bindings 26.2.0, password "password". */
  private static final String[] REFERENCE = {
    "$argon2d$v=16$m=256,t=2,p=2$c29tZXNhbHQ$gwTB7J3R6/4M1i2G6Yyd6K70l3Q5kTzM",
    "$argon2d$v=19$m=256,t=2,p=2$c29tZXNhbHQ$CbyPbUWfovcinxDjdz7tL7DPvNw689/k",
    "$argon2i$v=16$m=256,t=2,p=2$c29tZXNhbHQ$dIm9mSG0wYXcpu0q+nn8DSNkTaS9gibK",
    "$argon2i$v=19$m=256,t=2,p=2$c29tZXNhbHQ$PoyrYmvWDvVeM2Ra/Fbjhequh4DaM1GW",
    "$argon2id$v=16$m=256,t=2,p=2$c29tZXNhbHQ$IKTjTJV3CVBR4U2kYrapePQsBCOH+Ly0",
    "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$5cmjPIOJnS9cibudqE+DN3oCkFOfh2Mv",
    "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
  };

  static Stream<Arguments> references() {
    return Arrays.stream(Argon2Provider.values())
        .flatMap(provider -> Arrays.stream(REFERENCE).map(phc -> Arguments.of(provider, phc)));
  }

  @ParameterizedTest
  @MethodSource("references")
  void computesWhatTheReferenceImplementationComputes(Argon2Provider provider, String phc) {
    Argon2Hash expected = Argon2Hash.parse(phc).orElseThrow();

    byte[] hash = provider.function(COST).compute("password".getBytes(UTF_8), none(), expected);

    assertThat(hash).isEqualTo(expected.hash());
  }

  /** RFC 9106, 5.1 to 5.3: with a secret and associated data. */
  static Stream<Arguments> published() {
    return Arrays.stream(Argon2Provider.values())
        .flatMap(
            provider ->
                Stream.of(
                    Arguments.of(
                        provider,
                        Argon2Type.D,
                        "512b391b6f1162975371d30919734294f868e3be3984f3c1a13a4db9fabe4acb"),
                    Arguments.of(
                        provider,
                        Argon2Type.I,
                        "c814d9d1dc7f37aa13f0d77f2494bda1c8de6b016dd388d29952a4c4672b6ce8"),
                    Arguments.of(
                        provider,
                        Argon2Type.ID,
                        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659")));
  }

  @ParameterizedTest
  @MethodSource("published")
  void computesWhatTheRfcPublishes(Argon2Provider provider, Argon2Type type, String expected) {
    Argon2Hash like =
        new Argon2Hash(
            new Argon2Hash.Form(type, 19),
            new Argon2Cost(32, 3, 4),
            new Inputs(filled(16, 2), Optional.empty(), filled(12, 4)),
            new byte[32]);

    byte[] hash = provider.function(COST).compute(filled(32, 1), filled(8, 3), like);

    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("references")
  void reusesMemoryWithoutLeavingTracesOfTheHashBefore(Argon2Provider provider, String phc) {
    Argon2Hash like = Argon2Hash.parse(phc).orElseThrow();
    Argon2Function function = provider.function(COST);
    byte[] first = function.compute(new byte[] {1}, none(), like);
    function.compute(new byte[] {2}, filled(9, 9), like);

    assertThat(function.compute(new byte[] {1}, none(), like)).isEqualTo(first);
  }

  private static byte[] none() {
    return new byte[0];
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
