package dev.latchkey.user.password.argon2;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Secrets that go into hashes beside the salt and are not kept in the database, so that a copy of
 * it alone cannot be guessed at (NIST SP 800-63B-4, 3.1.1.2). Argon2 has an input for them (RFC
 * 9106, 3.1: K).
 *
 * <p>Each has an id, which stands in the hash. New hashes take the first; the others stay for as
 * long as there are hashes with them, which a log-in replaces.
 */
public final class Peppers {
  /** No pepper. */
  public static final Peppers NONE = new Peppers(Map.of());

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,8}");
  private static final int MIN_LENGTH = 16;
  private static final int MAX_LENGTH = 64;

  private final Map<String, byte[]> byId;

  private Peppers(Map<String, byte[]> byId) {
    this.byId = byId;
  }

  /**
   * Reads peppers from text: one a line, or separated by commas, each {@code id:base64}; the first
   * is the one for new hashes.
   *
   * @throws IllegalArgumentException saying what a pepper must be, without repeating any
   */
  public static Peppers parse(String text) {
    Map<String, byte[]> peppers = new LinkedHashMap<>();
    text.replace(',', '\n')
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> add(peppers, line.strip()));
    return new Peppers(peppers);
  }

  private static void add(Map<String, byte[]> peppers, String line) {
    int colon = line.indexOf(':');
    if (colon < 0 || !ID.matcher(line.substring(0, colon)).matches()) {
      throw new IllegalArgumentException(
          "must be lines of id:base64, the id 1 to 8 letters, digits, _ or -");
    }
    byte[] secret = decode(line.substring(colon + 1).strip());
    if (secret.length < MIN_LENGTH || secret.length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "must have %d to %d random bytes in base64 behind each id"
              .formatted(MIN_LENGTH, MAX_LENGTH));
    }
    if (peppers.putIfAbsent(line.substring(0, colon), secret) != null) {
      throw new IllegalArgumentException("must not have an id twice");
    }
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** The ids of all. */
  public Set<String> ids() {
    return Set.copyOf(byId.keySet());
  }

  /** The id of the pepper that goes into new hashes, if any does. */
  public Optional<String> currentId() {
    return byId.keySet().stream().findFirst();
  }

  /** The pepper with this id. */
  Optional<byte[]> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The ids alone. */
  @Override
  public String toString() {
    return "Peppers" + byId.keySet();
  }
}
