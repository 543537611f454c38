package dev.latchkey.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OperationTest {
  @Test
  void namesAndAddressesNeverChange() {
    assertThat(Operation.all())
        .extracting(Operation::address)
        .containsExactlyInAnyOrder(
            "latchkey.sign_up",
            "latchkey.log_in",
            "latchkey.refresh_session",
            "latchkey.log_out",
            "latchkey.log_out_everywhere",
            "latchkey.list_sessions",
            "latchkey.revoke_session",
            "latchkey.change_password",
            "latchkey.disable_user",
            "latchkey.enable_user",
            "latchkey.unlock_user",
            "latchkey.find_user_by_id",
            "latchkey.find_user_by_email",
            "latchkey.list_public_keys",
            "latchkey.list_revocations",
            "latchkey.list_signing_keys",
            "latchkey.rotate_keys",
            "latchkey.revoke_key",
            "latchkey.check_readiness");
  }

  @Test
  void everyOperationHasANameOfItsOwn() {
    assertThat(Operation.all())
        .extracting(Operation::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]+(_[a-z]+)*"));
  }

  @Test
  void noOperationIsForgotten() {
    long declared =
        Arrays.stream(Operation.class.getDeclaredFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .filter(field -> field.getType() == Operation.class)
            .count();

    assertThat(Operation.all()).hasSize((int) declared);
  }
}
