package dev.latchkey.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document as BSON, as it came over the wire. */
final class DocumentBytes {
  private static final Set<Class<?>> EXACT =
      Set.of(String.class, Integer.class, Long.class, Double.class, Boolean.class, ObjectId.class);

  private static final int INITIAL_BYTES = 512;
  private static final int OBJECT_BYTES = 40;

  private DocumentBytes() {}

  /** Whether what is read is equal to what was written, down to the classes of its values. */
  static boolean areExact(Document document) {
    return document.values().stream().allMatch(DocumentBytes::isExact);
  }

  private static boolean isExact(@Nullable Object value) {
    if (value == null || EXACT.contains(value.getClass())) {
      return true;
    }
    if (value instanceof Instant instant) {
      // BSON has milliseconds.
      return instant.equals(instant.truncatedTo(ChronoUnit.MILLIS));
    }
    if (value instanceof Document document) {
      return areExact(document);
    }
    return value.getClass() == ArrayList.class
        && ((List<?>) value).stream().allMatch(DocumentBytes::isExact);
  }

  static byte[] of(Document document) {
    ByteBuf buffer = Unpooled.buffer(INITIAL_BYTES);
    BsonEncoder.encodeDocument(document, buffer);
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    return bytes;
  }

  static Document read(byte[] bytes) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }

  /** About what it takes on the heap. */
  static int memory(@Nullable Object value) {
    if (value instanceof String text) {
      return OBJECT_BYTES + text.length();
    }
    if (value instanceof Map<?, ?> members) {
      return members.values().stream().mapToInt(member -> OBJECT_BYTES + memory(member)).sum()
          + 2 * OBJECT_BYTES;
    }
    if (value instanceof List<?> list) {
      return list.stream().mapToInt(DocumentBytes::memory).sum() + OBJECT_BYTES;
    }
    return OBJECT_BYTES;
  }
}
