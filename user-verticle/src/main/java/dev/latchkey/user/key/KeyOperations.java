package dev.latchkey.user.key;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.ListSigningKeys;
import dev.latchkey.contract.RevokeKey;
import dev.latchkey.contract.RotateKeys;
import dev.latchkey.contract.SigningKeyList;
import io.vertx.core.Future;
import java.util.List;

/**
 * What can be done to the signing keys over the bus. What it changes is told before it is answered.
 */
public final class KeyOperations {
  private final KeyAdministration administration;
  private final SigningKeys keys;

  KeyOperations(KeyAdministration administration, SigningKeys keys) {
    this.administration = administration;
    this.keys = keys;
  }

  /** What each key does. */
  public Future<SigningKeyList> list(ListSigningKeys request) {
    return administration.list().map(KeyOperations::reply);
  }

  /** Has the next key published. */
  public Future<SigningKeyList> rotate(RotateKeys request) {
    return known(administration.rotate());
  }

  /** Ends a key. Fails with {@link Failure#KEY_NOT_FOUND}. */
  public Future<SigningKeyList> revoke(RevokeKey request) {
    return known(administration.revoke(request.keyId()));
  }

  private Future<SigningKeyList> known(Future<List<SigningKeyState>> done) {
    return done.compose(states -> keys.refresh().map(ring -> reply(states)));
  }

  private static SigningKeyList reply(List<SigningKeyState> states) {
    return new SigningKeyList(states.stream().map(SigningKeyState::toJson).toList());
  }
}
