package dev.latchkey.account;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address: the way its owner writes it, and the form by which accounts are told apart.
 *
 * <p>Accepted is what the HTML standard accepts in {@code <input type=email>} (a deliberate
 * simplification of RFC 5322: no comments, no quoted names), and beyond it letters of any script
 * (RFC 6531). Limits are RFC 5321's: 64 octets before the @, 254 in all.
 */
public final class EmailAddress {
  private static final int MAX_LOCAL_OCTETS = 64;
  private static final int MAX_OCTETS = 254;

  // Composing shortens a text, never to less than two thirds of its octets: what is longer than
  // this is too long, and is not worth composing, which can take time quadratic in the length.
  private static final int MAX_CHARS = 2 * MAX_OCTETS;

  private static final Pattern LOCAL_PART =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}.!#$%&'*+/=?^_`{|}~-]+");

  // java.net.IDN follows RFC 3490, which makes "ss" of the first, other letters of the second and
  // nothing of the joiners. RFC 5891 keeps them, so they name other people's domains.
  private static final Pattern AMBIGUOUS = Pattern.compile("[\u00DF\u03C2\u200C\u200D]");
  private static final Pattern DOMAIN_LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  private final String value;
  private final String normalized;

  private EmailAddress(String value, String normalized) {
    this.value = value;
    this.normalized = normalized;
  }

  /**
   * Reads an address; white space around it is dropped.
   *
   * @throws InvalidValueException with the rule that the text breaks
   */
  public static EmailAddress parse(String text) {
    String stripped = text.strip();
    if (stripped.length() > MAX_CHARS) {
      throw new InvalidValueException("must have at most " + MAX_OCTETS + " octets");
    }
    String value = Normalizer.normalize(stripped, Normalizer.Form.NFC);
    int at = value.lastIndexOf('@');
    if (at < 1 || at == value.length() - 1) {
      throw new InvalidValueException("must be a name, one @ and a domain, like ada@example.com");
    }
    String local = localPart(value.substring(0, at));
    String normalized = local + '@' + domain(value.substring(at + 1));
    if (octets(normalized) > MAX_OCTETS || octets(value) > MAX_OCTETS) {
      throw new InvalidValueException("must have at most " + MAX_OCTETS + " octets");
    }
    return new EmailAddress(value, normalized);
  }

  private static String localPart(String text) {
    if (!LOCAL_PART.matcher(text).matches()) {
      throw new InvalidValueException(
          "must have only letters, digits and .!#$%&'*+/=?^_`{|}~- before the @");
    }
    // Lower case can leave composed letters decomposed (U+0130), so it is composed again:
    // normalising twice changes nothing. There are two lower cases of sigma; which one Java takes
    // depends on the letters around it.
    String lower = text.toLowerCase(Locale.ROOT).replace('\u03C2', '\u03C3');
    String local = Normalizer.normalize(lower, Normalizer.Form.NFC);
    // Lower case can be longer (U+023A), and must not be refused when it is read again.
    if (octets(text) > MAX_LOCAL_OCTETS || octets(local) > MAX_LOCAL_OCTETS) {
      throw new InvalidValueException(
          "must have at most " + MAX_LOCAL_OCTETS + " octets before the @");
    }
    return local;
  }

  private static String domain(String text) {
    if (AMBIGUOUS.matcher(text).find()) {
      throw new InvalidValueException("must have a valid domain after the @");
    }
    String ascii;
    try {
      ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new InvalidValueException("must have a valid domain after the @");
    }
    for (String label : ascii.split("\\.", -1)) {
      if (!DOMAIN_LABEL.matcher(label).matches()) {
        throw new InvalidValueException("must have a valid domain after the @");
      }
    }
    return ascii;
  }

  private static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The address as its owner writes it; mail goes here. */
  public String value() {
    return value;
  }

  /**
   * The form that is unique among accounts: composed (NFC), lower case, the domain in ASCII (RFC
   * 3490). Providers that tell {@code Ada@} and {@code ada@} apart are not seen in practice, users
   * who type both are.
   */
  public String normalized() {
    return normalized;
  }

  /** Two spellings of one address are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof EmailAddress address && address.normalized.equals(normalized);
  }

  @Override
  public int hashCode() {
    return normalized.hashCode();
  }

  /** The address as its owner writes it. */
  @Override
  public String toString() {
    return value;
  }
}
