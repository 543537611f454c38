package dev.latchkey.user.store;

/**
 * The unique indexes: each is an invariant, and the only way to look something up by other than
 * {@code _id}.
 */
public enum UniqueIndex {
  /** One account an id. */
  USER_ID(UserStore.COLLECTION, UserStore.USER_ID),
  /** One account an e-mail address, however it is spelled. */
  EMAIL(UserStore.COLLECTION, UserStore.EMAIL_NORMALIZED);

  private final String collection;
  private final String field;

  UniqueIndex(String collection, String field) {
    this.collection = collection;
    this.field = field;
  }

  public String collection() {
    return collection;
  }

  public String field() {
    return field;
  }
}
