package dev.latchkey.user.store;

/** The database holds what a unique index forbids; the message is one line for the operator. */
public final class DuplicateDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DuplicateDataException(UniqueIndex index, Throwable cause) {
    super(
        ("The collection %1$s has documents with the same %2$s, and Latchkey needs it to be unique. Find them in mongosh by"
                + " db.%1$s.aggregate([{$group: {_id: \"$%2$s\", n: {$sum: 1}}}, {$match: {n: {$gt: 1}}}]),"
                + " settle which keeps it, and start again.")
            .formatted(index.collection(), index.field()),
        cause);
  }
}
