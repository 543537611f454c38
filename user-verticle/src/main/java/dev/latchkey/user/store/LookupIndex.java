package dev.latchkey.user.store;

import java.util.List;

/** The indexes that are not unique: each serves one question that is asked beside the requests. */
public enum LookupIndex {
  /** What is to be forgotten of failed log-ins. */
  LOG_IN_FAILURE_EXPIRY(LogInFailureStore.COLLECTION, false),
  /** All that is counted of one account, for the administrator who resets it. */
  LOG_IN_FAILURE_ACCOUNT(LogInFailureStore.COLLECTION, false),
  /** Sessions that have expired. */
  SESSION_EXPIRY(SessionStore.COLLECTION, false),
  /** The sessions of one user, for who lists or ends them. */
  SESSION_USER(SessionStore.COLLECTION, false),
  /**
   * Documents that wait to be brought up to date. Not sparse: what lacks the field is what it
   * finds.
   */
  WAITING(UserStore.COLLECTION, false),
  /** Accounts whose hash is of another system, or has older parameters. */
  PASSWORD_KIND(UserStore.COLLECTION, true);

  private final String collection;
  private final boolean sparse;

  LookupIndex(String collection, boolean sparse) {
    this.collection = collection;
    this.sparse = sparse;
  }

  public String collection() {
    return collection;
  }

  /** In the order of the index, all ascending. */
  public List<String> fields() {
    return switch (this) {
      case LOG_IN_FAILURE_EXPIRY -> List.of(LogInFailureStore.EXPIRES_AT);
      case LOG_IN_FAILURE_ACCOUNT -> List.of(LogInFailureStore.ACCOUNT);
      case SESSION_EXPIRY -> List.of(StoredSession.EXPIRES_AT);
      case SESSION_USER -> List.of(StoredSession.USER_ID, StoredSession.LAST_USED_AT);
      case WAITING -> List.of(UserStore.EMAIL_NORMALIZED, UserDocument.ID);
      case PASSWORD_KIND -> List.of(UserDocument.PASSWORD_KIND);
    };
  }

  boolean sparse() {
    return sparse;
  }
}
