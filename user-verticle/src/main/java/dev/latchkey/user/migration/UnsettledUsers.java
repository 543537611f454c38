package dev.latchkey.user.migration;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.UserId;
import dev.latchkey.user.migration.UnsettledUser.Holder;
import dev.latchkey.user.migration.UnsettledUser.Reason;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.ReadPosition;
import dev.latchkey.user.store.StoredUser;
import dev.latchkey.user.store.UserStore;
import dev.latchkey.user.store.WaitingUser;
import dev.latchkey.user.store.WaitingUsers;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Consumer;

/** Lists the documents that are no accounts, for the operator to settle. Changes nothing. */
public final class UnsettledUsers {
  private static final int BATCH = 100;

  private final WaitingUsers waiting;
  private final UserStore users;

  public UnsettledUsers(Database database) {
    this.waiting = new WaitingUsers(database);
    this.users = new UserStore(database);
  }

  /** Hands each to the consumer, the oldest first; the result is how many there were. */
  public Future<Long> forEach(Consumer<UnsettledUser> consumer) {
    return from(ReadPosition.START, 0, consumer);
  }

  private Future<Long> from(ReadPosition position, long before, Consumer<UnsettledUser> consumer) {
    return waiting
        .page(position, BATCH)
        .compose(
            page -> {
              Future<Void> all = Future.succeededFuture();
              for (WaitingUser user : page.users()) {
                all = all.compose(done -> explained(user)).onSuccess(consumer::accept).mapEmpty();
              }
              long count = before + page.users().size();
              return all.compose(
                  done ->
                      page.last()
                          ? Future.succeededFuture(count)
                          : from(page.next(), count, consumer));
            });
  }

  private Future<UnsettledUser> explained(WaitingUser user) {
    Optional<EmailAddress> address = Addresses.of(user);
    Optional<UserId> id = user.userId().flatMap(UserIds::canonical);
    if (address.isEmpty()) {
      return Future.succeededFuture(unsettled(Reason.NO_ADDRESS, user, id, Optional.empty()));
    }
    return users
        .findByEmail(address.get())
        .compose(
            holder ->
                holder.isPresent()
                    ? Future.succeededFuture(unsettled(Reason.ADDRESS_TAKEN, user, id, holder))
                    : byUserId(user, id));
  }

  private Future<UnsettledUser> byUserId(WaitingUser user, Optional<UserId> id) {
    return id.map(users::findById)
        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
        .map(
            holder ->
                unsettled(
                    holder.isPresent() ? Reason.USER_ID_TAKEN : Reason.NEXT_START,
                    user,
                    id,
                    holder));
  }

  private static UnsettledUser unsettled(
      Reason reason, WaitingUser user, Optional<UserId> id, Optional<StoredUser> holder) {
    return new UnsettledUser(
        reason,
        user.documentId(),
        user.email(),
        id,
        user.createdAt(),
        holder.map(StoredUser::user).map(has -> new Holder(has.userId(), has.createdAt())));
  }
}
