package dev.latchkey.user.guessing;

import dev.latchkey.contract.Failure;
import dev.latchkey.user.store.StoredFailures;
import io.vertx.core.Future;

/**
 * A try at an account, and what it is counted by.
 *
 * @param own the failures of its own kind: of its network, or of those who bear a token
 * @param ownState what is there
 * @param elsewhere the failures of all networks that the owner is not known from
 * @param elsewhereState what is there
 * @param known whether the try is of a known client, and so not counted elsewhere
 * @param network the network that is known from then on if it succeeds
 */
record Attempt(
    Counter own,
    StoredFailures ownState,
    Counter elsewhere,
    StoredFailures elsewhereState,
    boolean known,
    Counter network) {

  /**
   * The try, counted as failed. Fails with {@link Failure#TOO_MANY_ATTEMPTS} while a delay runs; it
   * is not counted then.
   */
  Future<Attempt> claimed() {
    if (known) {
      return own.claim(ownState).map(state -> with(state, elsewhereState));
    }
    elsewhere.refuseDelayed(elsewhereState);
    return own.claim(ownState).compose(this::claimedElsewhere);
  }

  private Future<Attempt> claimedElsewhere(StoredFailures ownClaimed) {
    return elsewhere
        .claim(elsewhereState)
        .recover(cause -> own.release(ownClaimed).transform(done -> Future.failedFuture(cause)))
        .map(state -> with(ownClaimed, state));
  }

  private Attempt with(StoredFailures newOwn, StoredFailures newElsewhere) {
    return new Attempt(own, newOwn, elsewhere, newElsewhere, known, network);
  }

  /** Whether it must not be checked, once it is counted: the lock is reached. */
  boolean isLocked() {
    return own.isPastLock(ownState) || (!known && elsewhere.isPastLock(elsewhereState));
  }

  /**
   * The password was right, which makes up for failures from the same place (NIST SP 800-63B-4,
   * 3.2.2). A known client does not make up for those of strangers: an account that a program logs
   * in to every minute would let them guess for ever.
   */
  Future<Void> succeeded() {
    return known
        ? ownReset().mapEmpty()
        : Future.join(ownReset(), elsewhere.reset(elsewhereState)).mapEmpty();
  }

  private Future<?> ownReset() {
    return own == network
        ? own.makeKnown(ownState)
        : Future.join(own.reset(ownState), network.read().compose(network::makeKnown));
  }

  /** The password was not checked. */
  Future<Void> released() {
    return Future.join(
            own.release(ownState),
            known ? Future.succeededFuture() : elsewhere.release(elsewhereState))
        .mapEmpty();
  }
}
