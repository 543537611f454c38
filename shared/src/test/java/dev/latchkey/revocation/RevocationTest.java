package dev.latchkey.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationTest {
  private static final Instant EXPIRY = Instant.parse("2026-11-24T12:15:30Z");

  static List<Revocation> everyKind() {
    return List.of(
        Revocation.ofSession(SessionId.parse("AAAAAAAAAAAAAAAAAAAAAA"), EXPIRY),
        Revocation.ofUser(
            UserId.parse("8f14e45f-ceea-467f-9a3b-2c1d5e6f7a8b"),
            Instant.parse("2026-11-24T12:00:00.123Z"),
            EXPIRY),
        Revocation.ofToken("a-token", EXPIRY),
        Revocation.ofKey("a-key", EXPIRY));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void isReadAsItWasWritten(Revocation revocation) {
    JsonObject travelled = new JsonObject(revocation.toJson().encode());

    assertThat(Revocation.read(travelled)).contains(revocation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"sid\":\"AAAAAAAAAAAAAAAAAAAAAA\"}",
        "{\"sid\":\"short\",\"expires_at\":\"2026-11-24T12:15:30Z\"}",
        "{\"sid\":7,\"expires_at\":\"2026-11-24T12:15:30Z\"}",
        "{\"jti\":\"a-token\",\"expires_at\":\"tomorrow\"}",
        "{\"sub\":\"8f14e45f-ceea-467f-9a3b-2c1d5e6f7a8b\",\"expires_at\":\"2026-11-24T12:15:30Z\"}",
        "{\"tenant\":\"of a newer version\",\"expires_at\":\"2026-11-24T12:15:30Z\"}"
      })
  void whatIsNoneOrIsOfANewerVersionIsNothing(String json) {
    assertThat(Revocation.read(new JsonObject(json))).isEmpty();
  }
}
