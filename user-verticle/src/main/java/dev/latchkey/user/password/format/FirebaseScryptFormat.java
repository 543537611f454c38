package dev.latchkey.user.password.format;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Firebase Authentication's modified scrypt: the project's signer key, encrypted with AES-256-CTR
 * under what scrypt makes of the password, the user's salt and the project's salt separator.
 *
 * <p>The text is Ory Kratos's: {@code $firescrypt$ln=14,r=8,p=1$salt$hash$separator$signerKey},
 * with {@code ln} Firebase's {@code mem_cost}, {@code r} its {@code rounds}, and the rest in base64
 * as the export has it.
 */
final class FirebaseScryptFormat implements PasswordFormat {
  private static final int KEY_LENGTH = 32;
  private static final int MIN_HASH_LENGTH = 16;
  private static final String BASE64 = "\\$([A-Za-z0-9+/_-]{0,384}={0,2})";
  private static final Pattern TEXT =
      Pattern.compile(
          "\\$firescrypt\\$ln=([1-9][0-9]?),r=([1-9][0-9]{0,8}),p=([1-9][0-9]{0,8})"
              + BASE64.repeat(4));

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<byte[]> parts =
        IntStream.rangeClosed(4, 7)
            .mapToObj(matcher::group)
            .flatMap(text -> Base64Text.decode(text).stream())
            .toList();
    if (parts.size() < 4
        || parts.get(1).length != parts.get(3).length
        || parts.get(1).length < MIN_HASH_LENGTH) {
      return Optional.empty();
    }
    byte[] salt = joined(parts.get(0), parts.get(2));
    return Scrypt.ofLog(
            Integer.parseInt(matcher.group(1)),
            Long.parseLong(matcher.group(2)),
            Long.parseLong(matcher.group(3)))
        .map(scrypt -> stored(scrypt, salt, parts.get(1), parts.get(3)));
  }

  private static HashedPassword stored(Scrypt scrypt, byte[] salt, byte[] hash, byte[] signerKey) {
    return new StoredHash(
        named(scrypt.cost()),
        hash,
        password -> encrypted(signerKey, scrypt.derive(password, salt, KEY_LENGTH)));
  }

  private static Cost named(Cost cost) {
    return new Cost("firebase-" + cost.kind(), cost.memoryKib(), cost.excess());
  }

  private static byte[] joined(byte[] salt, byte[] separator) {
    byte[] joined = new byte[salt.length + separator.length];
    System.arraycopy(salt, 0, joined, 0, salt.length);
    System.arraycopy(separator, 0, joined, salt.length, separator.length);
    return joined;
  }

  private static byte[] encrypted(byte[] signerKey, byte[] key) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      IvParameterSpec zero = new IvParameterSpec(new byte[cipher.getBlockSize()]);
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), zero);
      return cipher.doFinal(signerKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES/CTR comes with every JDK", e);
    }
  }
}
