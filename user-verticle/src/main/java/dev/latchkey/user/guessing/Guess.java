package dev.latchkey.user.guessing;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.network.IpAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * A password that somebody tries, by what it is counted under. An address that nobody has is
 * counted like any other, so that counting tells nobody which addresses have an account.
 *
 * @param email the address that is tried
 * @param client where from, if that is known
 * @param byBearer whether a valid access token of this very account came along
 */
public record Guess(EmailAddress email, Optional<IpAddress> client, boolean byBearer) {
  /**
   * What all keys of the account begin with. Says nothing of the address to who does not know it.
   */
  String account() {
    return accountOf(email);
  }

  static String accountOf(EmailAddress email) {
    return digest(email.normalized());
  }

  /** The failures of all networks that the owner is not known from. */
  String elsewhereKey() {
    return account() + ":elsewhere";
  }

  /** The failures of this network; all that come without an address are one. */
  String networkKey() {
    String network = client.map(address -> address.clientNetwork().toString()).orElse("unknown");
    // The account is in it, so that one network is not seen to be the same at two accounts.
    return account() + ":" + digest(account() + network);
  }

  /** The failures of whoever has a token: nobody in the same network can slow its owner. */
  String bearerKey() {
    return account() + ":bearer";
  }

  /** What the guess is counted under before all else. */
  String ownKey() {
    return byBearer ? bearerKey() : networkKey();
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without the address. */
  @Override
  public String toString() {
    return "Guess[" + account() + "]";
  }
}
