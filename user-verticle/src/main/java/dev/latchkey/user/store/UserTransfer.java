package dev.latchkey.user.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.UserId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.BulkOperation;
import io.vertx.ext.mongo.BulkWriteOptions;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accounts in bulk: in by unordered writes, out in the order of {@code _id}. */
public final class UserTransfer {
  private final Database database;
  private final OwnObjectIds ids = new OwnObjectIds(new SecureRandom());

  public UserTransfer(Database database) {
    this.database = database;
  }

  /**
   * Some accounts, ordered by {@code _id}.
   *
   * @param accounts those that are up to date
   * @param waiting how many documents are not, and are left out
   * @param next where to go on
   * @param last whether there is nothing behind {@code next}
   */
  public record Page(List<AccountRecord> accounts, int waiting, ReadPosition next, boolean last) {}

  /**
   * Inserts all whose address and id nobody has; of two in the batch, the first.
   *
   * @return the places in the batch of those that were refused
   */
  public Future<Set<Integer>> insert(List<AccountRecord> batch) {
    List<BulkOperation> inserts =
        batch.stream().map(this::document).map(BulkOperation::createInsert).toList();
    return database
        .client()
        .bulkWriteWithOptions(UserStore.COLLECTION, inserts, new BulkWriteOptions(false))
        .map(result -> Set.<Integer>of())
        .recover(UserTransfer::refusals);
  }

  private JsonObject document(AccountRecord account) {
    JsonObject document = UserDocument.write(account.stored());
    document.put(UserDocument.ID, UserDocument.objectId(ids.next()));
    account.passwordKind().ifPresent(kind -> document.put(UserDocument.PASSWORD_KIND, kind));
    account.emailConfirmed().ifPresent(is -> document.put(UserDocument.EMAIL_CONFIRMED, is));
    return document;
  }

  private static Future<Set<Integer>> refusals(Throwable cause) {
    if (cause instanceof MongoBulkWriteException partly && DatabaseFailure.onlyDuplicates(partly)) {
      return Future.succeededFuture(
          partly.getWriteErrors().stream()
              .map(BulkWriteError::getIndex)
              .collect(Collectors.toUnmodifiableSet()));
    }
    return DatabaseFailure.translate(cause);
  }

  /** The accounts that have these addresses, by address in the form that is unique. */
  public Future<Map<String, ExistingUser>> findByEmails(Collection<EmailAddress> emails) {
    JsonArray keys = new JsonArray();
    emails.forEach(email -> keys.add(email.normalized()));
    JsonObject filter =
        new JsonObject().put(UserStore.EMAIL_NORMALIZED, new JsonObject().put("$in", keys));
    return database
        .client()
        .find(UserStore.COLLECTION, filter)
        .map(
            found ->
                found.stream()
                    .map(this::existing)
                    .collect(
                        Collectors.toUnmodifiableMap(
                            ExistingUser::emailNormalized, Function.identity())))
        .recover(DatabaseFailure::translate);
  }

  private ExistingUser existing(JsonObject document) {
    return new ExistingUser(
        document.getString(UserStore.EMAIL_NORMALIZED),
        UserId.parse(document.getString(UserStore.USER_ID)),
        UserDocument.text(document, UserDocument.PASSWORD).orElse(""),
        UserDocument.text(document, UserDocument.PASSWORD_KIND),
        UserDocument.text(document, UserDocument.ID).filter(ids::isOwn).isPresent());
  }

  /** The accounts behind a position, this many at most. */
  public Future<Page> page(ReadPosition after, int limit) {
    return DocumentPage.read(database, new JsonObject(), after, limit).map(UserTransfer::page);
  }

  private static Page page(DocumentPage page) {
    List<AccountRecord> accounts =
        page.documents().stream().map(UserTransfer::account).flatMap(Optional::stream).toList();
    return new Page(accounts, page.documents().size() - accounts.size(), page.next(), page.last());
  }

  private static Optional<AccountRecord> account(JsonObject document) {
    return UserDocument.read(document)
        .map(
            stored ->
                new AccountRecord(
                    stored,
                    UserDocument.text(document, UserDocument.PASSWORD_KIND),
                    document.getValue(UserDocument.EMAIL_CONFIRMED) instanceof Boolean confirmed
                        ? Optional.of(confirmed)
                        : Optional.empty()));
  }
}
