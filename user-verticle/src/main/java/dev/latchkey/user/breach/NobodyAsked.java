package dev.latchkey.user.breach;

import dev.latchkey.account.Password;
import io.vertx.core.Future;

/** The check is off. */
final class NobodyAsked implements BreachedPasswords {
  @Override
  public Future<Boolean> contain(Password password) {
    return Future.succeededFuture(false);
  }

  @Override
  public Future<Void> tryOut() {
    return Future.succeededFuture();
  }

  @Override
  public Future<Void> close() {
    return Future.succeededFuture();
  }
}
