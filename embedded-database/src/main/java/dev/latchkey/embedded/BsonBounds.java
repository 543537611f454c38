package dev.latchkey.embedded;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.DecoderException;

/** Checks that every length in a BSON document is within the document (bsonspec.org, 1.1). */
final class BsonBounds {
  private static final int DEEPEST = 10;

  private BsonBounds() {}

  static void skipDocument(ByteBuf in) {
    skipDocument(in, 0);
  }

  private static void skipDocument(ByteBuf in, int depth) {
    int length = in.getIntLE(in.readerIndex());
    if (depth > DEEPEST || length < Integer.BYTES + 1 || length > in.readableBytes()) {
      throw new DecoderException("A document of " + length + " bytes at depth " + depth);
    }
    ByteBuf document = in.readSlice(length).skipBytes(Integer.BYTES);
    for (byte type = document.readByte(); type != 0; type = document.readByte()) {
      skipName(document);
      skipValue(document, type, depth);
    }
    if (document.isReadable()) {
      throw new DecoderException("A document that ends before its length says");
    }
  }

  static void skipName(ByteBuf in) {
    int length = in.bytesBefore((byte) 0);
    if (length < 0) {
      throw new DecoderException("A name without an end");
    }
    in.skipBytes(length + 1);
  }

  /** Only the types that a handshake has. */
  private static void skipValue(ByteBuf in, byte type, int depth) {
    switch (type) {
      case 0x01, 0x09, 0x11, 0x12 -> in.skipBytes(Long.BYTES);
      case 0x02 -> in.skipBytes(lengthOf(in, 1));
      case 0x03, 0x04 -> skipDocument(in, depth + 1);
      case 0x05 -> in.skipBytes(lengthOf(in, 0) + 1);
      case 0x07 -> in.skipBytes(12);
      case 0x08 -> in.skipBytes(1);
      case 0x0A -> {}
      case 0x10 -> in.skipBytes(Integer.BYTES);
      default -> throw new DecoderException("A value of type " + type + " before the proof");
    }
  }

  private static int lengthOf(ByteBuf in, int least) {
    int length = in.readIntLE();
    if (length < least || length >= LONGEST_VALUE) {
      throw new DecoderException("A value of " + length + " bytes");
    }
    return length;
  }

  /** Far from where adding one overflows; the slice around it sets the real limit. */
  private static final int LONGEST_VALUE = 1 << 20;
}
