package dev.latchkey.user.password.argon2;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2 hash with all that is needed to make it again, in the PHC string format: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, in base64 without padding. A hash with a pepper names
 * it as {@code keyid} behind {@code p}, which is what that member is for.
 */
final class Argon2Hash {
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2(?<type>id|i|d)\\$(?:v=(?<version>16|19)\\$)?"
              + "m=(?<memory>[1-9][0-9]{0,8}),t=(?<passes>[1-9][0-9]{0,4}),p=(?<lanes>[1-9][0-9]?)"
              + "(?:,keyid=(?<keyid>[A-Za-z0-9+/]{2,11}))?(?:,data=(?<data>[A-Za-z0-9+/]{2,43}))?"
              + "\\$(?<salt>[A-Za-z0-9+/]{11,86})\\$(?<hash>[A-Za-z0-9+/]{16,86})");

  private final Form form;
  private final Argon2Cost cost;
  private final Inputs inputs;
  private final byte[] hash;

  /**
   * A hash.
   *
   * @param inputs what was hashed beside the password
   * @param hash 12 to 64 bytes
   */
  Argon2Hash(Form form, Argon2Cost cost, Inputs inputs, byte[] hash) {
    this.form = form;
    this.cost = cost;
    this.inputs = inputs;
    this.hash = hash.clone();
  }

  /** Reads a PHC string; nothing for anything else, whatever it is. */
  static Optional<Argon2Hash> parse(String phc) {
    Matcher matcher = PHC.matcher(phc);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(matcher));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Argon2Hash read(Matcher matcher) {
    Base64.Decoder base64 = Base64.getDecoder();
    return new Argon2Hash(
        Form.of(matcher.group("type"), Optional.ofNullable(matcher.group("version"))),
        new Argon2Cost(
            Integer.parseInt(matcher.group("memory")),
            Integer.parseInt(matcher.group("passes")),
            Integer.parseInt(matcher.group("lanes"))),
        new Inputs(
            base64.decode(matcher.group("salt")),
            Optional.ofNullable(matcher.group("keyid")).map(Inputs::keyId),
            Optional.ofNullable(matcher.group("data")).map(base64::decode).orElse(new byte[0])),
        base64.decode(matcher.group("hash")));
  }

  /** The PHC string: what is stored. */
  String encode() {
    return "$%s$%s%s$%s$%s"
        .formatted(form, cost, inputs.members(), inputs.encodedSalt(), Inputs.encode(hash));
  }

  /** The same with another hash. */
  Argon2Hash withHash(byte[] other) {
    return new Argon2Hash(form, cost, inputs, other);
  }

  Form form() {
    return form;
  }

  Argon2Cost cost() {
    return cost;
  }

  Inputs inputs() {
    return inputs;
  }

  byte[] hash() {
    return hash.clone();
  }

  @Override
  public String toString() {
    return "Argon2Hash[redacted]";
  }

  /**
   * Variant and version; ours is Argon2id, 1.3.
   *
   * @param type the variant
   * @param version 19, which is RFC 9106's, or 16, the one before it
   */
  record Form(Argon2Type type, int version) {
    static final int VERSION_13 = 19;
    private static final int VERSION_10 = 16;

    static final Form OURS = new Form(Argon2Type.ID, VERSION_13);

    /** A text without {@code v} is from before there was one. */
    static Form of(String type, Optional<String> version) {
      return new Form(
          Argon2Type.valueOf(type.toUpperCase(Locale.ROOT)),
          version.map(Integer::parseInt).orElse(VERSION_10));
    }

    /** As it stands in a PHC string: {@code argon2id$v=19}. */
    @Override
    public String toString() {
      return type + "$v=" + version;
    }
  }
}
