package dev.latchkey.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in files of older versions stays readable, and in order. */
class FileTypeTest {
  private final FileType type = new FileType();
  private final ObjectDataType before = new ObjectDataType();

  @Property
  void textKeysAreInTheOrderOfOlderFiles(@ForAll String a, @ForAll String b) {
    assertSameOrder(new KeyValue(a), new KeyValue(b));
  }

  @Property
  void shortTextKeysAreInTheOrderOfOlderFiles(
      @ForAll @net.jqwik.api.constraints.StringLength(max = 3) String a,
      @ForAll @net.jqwik.api.constraints.StringLength(max = 3) String b) {
    assertSameOrder(new KeyValue(a), new KeyValue(b));
  }

  @Property
  void idKeysAreInTheOrderOfOlderFiles(@ForAll @Size(12) byte[] a, @ForAll @Size(12) byte[] b) {
    assertSameOrder(new KeyValue(new ObjectId(a)), new KeyValue(new ObjectId(b)));
    assertSameOrder(new ObjectId(a), new ObjectId(b));
  }

  @Property(tries = 20)
  void keysOfDifferentShapesAreInTheOrderOfOlderFiles(
      @ForAll String text, @ForAll int number, @ForAll @Size(12) byte[] id) {
    List<Object> keys =
        List.of(
            new KeyValue(text),
            new KeyValue((double) number),
            new KeyValue(new ObjectId(id)),
            new KeyValue(text, text),
            new KeyValue(text.repeat(30_000)));
    keys.forEach(a -> keys.forEach(b -> assertSameOrder(a, b)));
  }

  private void assertSameOrder(Object a, Object b) {
    assertThat(Integer.signum(type.compare(a, b))).isEqualTo(Integer.signum(before.compare(a, b)));
  }

  static Stream<Object> values() {
    return Stream.of(
        new ObjectId("0123456789abcdef01234567"),
        new KeyValue(new ObjectId("0123456789abcdef01234567")),
        new KeyValue("ada@example.com"),
        new KeyValue("\u0000\u00e9\u4e2d\ud83d\ude00\ud800"),
        new KeyValue(""),
        new KeyValue("realm", 7.0),
        "text",
        7,
        7L,
        UUID.randomUUID(),
        new Document(),
        document(),
        new Document("binary", new BinData(new byte[] {1, 2})).append("uuid", UUID.randomUUID()),
        new Document("precise", Instant.parse("2026-01-01T00:00:00.123456Z")));
  }

  private static Document document() {
    return new Document("_id", new ObjectId("0123456789abcdef01234567"))
        .append("text", "\u00e9\ud83d\ude00")
        .append("int", 1)
        .append("long", 2L)
        .append("double", 3.5)
        .append("flag", true)
        .append("nothing", null)
        .append("time", Instant.parse("2026-01-01T00:00:00.123Z"))
        .append("inner", new Document("b", 1).append("a", 2))
        .append("list", new ArrayList<>(List.of(1, "two", new Document("three", 3L))));
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatIsWrittenIsReadAsItWas(Object value) {
    Object read = type.read(written(value, type));

    assertThat(read).isEqualTo(value).hasSameClassAs(value);
    assertThat(read).hasToString(value.toString());
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatAnOlderVersionWroteIsRead(Object value) {
    assertThat(type.read(written(value, before))).isEqualTo(value);
  }

  private static ByteBuffer written(Object value, org.h2.mvstore.type.DataType<Object> by) {
    WriteBuffer buffer = new WriteBuffer();
    by.write(buffer, value);
    buffer.getBuffer().flip();
    return buffer.getBuffer();
  }

  @Test
  void aCollectionOfAnOlderVersionIsReadAndWrittenOn() {
    MVStore store = MVStore.open(null);
    var old = store.<Object, Object>openMap("old");
    for (int i = 0; i < 1000; i++) {
      old.put(new KeyValue("user" + i * 7919 % 1000 + "@example.com"), new ObjectId());
    }
    var builder = new org.h2.mvstore.MVMap.Builder<Object, Object>();
    builder.setKeyType(type);
    builder.setValueType(type);
    var now = store.openMap("now", builder);
    old.forEach(now::append);

    for (int i = 0; i < 1000; i++) {
      assertThat(now.get(new KeyValue("user" + i + "@example.com"))).isNotNull();
    }
  }
}
