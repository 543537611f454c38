package dev.latchkey.account;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The 200,000 passwords that are guessed first, in any letter case; 141,650 of them have 8 code
 * points or more.
 *
 * <p>Not the words are kept but 48 bits of a hash of each, so that all of them take 1.1 MB. Another
 * password is taken for one of them with a chance of 200,000 in 2^48, less than one in a thousand
 * million. Where the words come from is in NOTICE beside the file, how the file is made in {@code
 * src/build/common-passwords}.
 */
final class CommonPasswords {
  private static final String FILE = "common-passwords.bin";
  private static final int BUCKETS = 1 << 16;

  /** Where the hashes of a bucket begin in {@link #hashes}; one more than there are buckets. */
  private final int[] starts;

  private final int[] hashes;

  private CommonPasswords(int[] starts, int[] hashes) {
    this.starts = starts;
    this.hashes = hashes;
  }

  /** Reads the file; takes some 10 ms. */
  static CommonPasswords load() {
    try (InputStream file = CommonPasswords.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing from the build");
      }
      return read(new DataInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CommonPasswords read(DataInputStream in) throws IOException {
    byte[] counts = new byte[BUCKETS];
    in.readFully(counts);
    int[] starts = new int[BUCKETS + 1];
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      starts[bucket + 1] = starts[bucket] + Byte.toUnsignedInt(counts[bucket]);
    }
    int[] hashes = new int[starts[BUCKETS]];
    ByteBuffer.wrap(in.readAllBytes()).asIntBuffer().get(hashes);
    return new CommonPasswords(starts, hashes);
  }

  /** Whether the password is one of them, in whichever letter case. Takes less than 1 µs. */
  boolean contains(Password password) {
    long hash = hash(stored(password.normalized()));
    int bucket = (int) hash & (BUCKETS - 1);
    int wanted = (int) (hash >>> 16);
    for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
      if (hashes[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  /** How many they are. */
  int size() {
    return hashes.length;
  }

  /** The memory that they take, in bytes. */
  long bytes() {
    return (long) Integer.BYTES * (starts.length + hashes.length);
  }

  /** Lower case can leave composed letters decomposed (U+0130), so it is composed again. */
  private static String stored(String normalized) {
    return Normalizer.normalize(normalized.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  /**
   * FNV-1a of 64 bits, and the finaliser of SplitMix64, which spreads what FNV leaves in the high
   * bits. Needs no key: whoever finds a password that is taken for a common one has only his own
   * refused.
   */
  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ Byte.toUnsignedInt(octet)) * 0x100000001B3L;
    }
    hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
    return hash ^ hash >>> 31;
  }
}
