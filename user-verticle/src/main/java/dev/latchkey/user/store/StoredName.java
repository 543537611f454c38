package dev.latchkey.user.store;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.InvalidValueException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a name that another system let through unchecked. What is stored stays as it is; what is
 * shown keeps the rules.
 */
final class StoredName {
  // Controls, line separators, lone surrogates, and what turns the reading direction.
  private static final Pattern REFUSED =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+");

  private StoredName() {}

  /** The name; what is left of it without what is refused; or what stands before the @. */
  static DisplayName read(@Nullable Object stored, EmailAddress email) {
    String text = stored instanceof String name ? name : "";
    try {
      return DisplayName.parse(text);
    } catch (InvalidValueException e) {
      return repaired(text, email);
    }
  }

  private static DisplayName repaired(String text, EmailAddress email) {
    String cleaned = shortened(REFUSED.matcher(shortened(text)).replaceAll(" ").strip());
    try {
      return DisplayName.parse(cleaned);
    } catch (InvalidValueException e) {
      String address = email.value();
      return DisplayName.parse(address.substring(0, address.lastIndexOf('@')));
    }
  }

  private static String shortened(String text) {
    int codePoints = text.codePointCount(0, text.length());
    return codePoints <= DisplayName.MAX_CODE_POINTS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, DisplayName.MAX_CODE_POINTS));
  }
}
