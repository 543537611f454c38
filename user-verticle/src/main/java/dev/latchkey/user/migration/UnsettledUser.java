package dev.latchkey.user.migration;

import dev.latchkey.account.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A document that waits for the operator, with all that one needs to settle it.
 *
 * @param reason what it waits for
 * @param documentId its {@code _id}
 * @param email the address as it was typed, by anybody: not safe to print
 * @param userId its {@code user_id}, where that is a UUID
 * @param createdAt when it was made
 * @param holder whose the address is, where another account has it
 */
public record UnsettledUser(
    Reason reason,
    String documentId,
    Optional<String> email,
    Optional<UserId> userId,
    Optional<Instant> createdAt,
    Optional<Holder> holder) {

  /** Why a document is no account. */
  public enum Reason {
    /** Another account has its address. */
    ADDRESS_TAKEN,
    /** Its address is none. */
    NO_ADDRESS,
    /** Another account has its {@code user_id}. */
    USER_ID_TAKEN,
    /** Nothing is wrong: the next start brings it up to date. */
    NEXT_START
  }

  /** An account that has an address. */
  public record Holder(UserId userId, Instant createdAt) {}

  /** Without the address. */
  @Override
  public String toString() {
    return "UnsettledUser[" + reason + ", " + documentId + "]";
  }
}
