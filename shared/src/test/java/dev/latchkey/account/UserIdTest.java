package dev.latchkey.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdTest {
  private static final String CANONICAL = "0f8fad5b-d9cb-469f-a165-70867728950e";

  @Test
  void theCanonicalFormIsReadAndWritten() {
    assertThat(UserId.parse(CANONICAL)).hasToString(CANONICAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0F8FAD5B-D9CB-469F-A165-70867728950E",
        "0f8fad5bd9cb469fa16570867728950e",
        "{0f8fad5b-d9cb-469f-a165-70867728950e}",
        "urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e",
        " 0f8fad5b-d9cb-469f-a165-70867728950e",
        "0f8fad5b-d9cb-469f-a165-70867728950e\n",
        "0f8fad5b-d9cb-469f-a165-70867728950",
        "f8fad5b-d9cb-469f-a165-70867728950e",
        "1-1-1-1-1",
        "0f8fad5g-d9cb-469f-a165-70867728950e",
        "\u0660f8fad5b-d9cb-469f-a165-70867728950e",
        "../../etc/passwd"
      })
  void anyOtherSpellingIsRefused(String text) {
    assertThatThrownBy(() -> UserId.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("must be a UUID in lower case");
  }

  @Property
  void everyUuidReadsBackTheSame(@ForAll long high, @ForAll long low) {
    UserId userId = new UserId(new UUID(high, low));

    assertThat(UserId.parse(userId.toString())).isEqualTo(userId);
  }
}
