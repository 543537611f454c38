package dev.latchkey.account;

import java.net.IDN;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a guesser knows of a password's owner, as words (NIST SP 800-63B-4, 3.1.1.2:
 * context-specific words).
 *
 * @param words in any case; those of less than four code points are not looked for
 */
public record PasswordContext(Set<String> words) {
  /** Nothing is known. */
  public static final PasswordContext NONE = new PasswordContext(Set.of());

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Keeps a copy. */
  public PasswordContext {
    words = Set.copyOf(words);
  }

  /** What is known of an account. */
  public static PasswordContext of(DisplayName name, EmailAddress email) {
    return NONE.with(name).with(email);
  }

  /** With each part of a name too, and the parts in a row. */
  public PasswordContext with(DisplayName name) {
    return withParts(name.value());
  }

  /** With what stands before the @ too, in parts and in a row, and each label of the domain. */
  public PasswordContext with(EmailAddress email) {
    String address = email.normalized();
    int at = address.lastIndexOf('@');
    String[] labels = IDN.toUnicode(address.substring(at + 1)).split("\\.", -1);
    return withParts(address.substring(0, at)).withWords(labels);
  }

  /** With some words more. */
  public PasswordContext withWords(String... more) {
    Set<String> all = new HashSet<>(words);
    all.addAll(Arrays.asList(more));
    return new PasswordContext(all);
  }

  private PasswordContext withParts(String text) {
    return withWords(BETWEEN_WORDS.split(text))
        .withWords(BETWEEN_WORDS.matcher(text).replaceAll(""));
  }
}
