package dev.latchkey.embedded;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.DecoderException;
import java.util.List;

/**
 * Lets only small, well-formed messages through until the connection has proved the secret.
 *
 * <p>The server's decoder behind takes messages of 48 MB, and allocates what the length of a string
 * says before it looks whether the message is that long: a few bytes from another user of the
 * machine would exhaust the memory.
 */
final class UnprovedFrames extends ByteToMessageDecoder {
  /** A driver's handshake is at most some 1,000 bytes. */
  private static final int LONGEST = 8 * 1024;

  private static final int HEADER = 16;
  private static final int OP_CODE_AT = 12;
  private static final int OP_MSG = 2013;
  private static final int OP_QUERY = 2004;

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (in.readableBytes() < Integer.BYTES) {
      return;
    }
    int length = in.getIntLE(in.readerIndex());
    if (length < HEADER || length > LONGEST) {
      throw new DecoderException("A message of " + length + " bytes before the proof");
    }
    if (in.readableBytes() >= length) {
      ByteBuf frame = in.readRetainedSlice(length);
      try {
        check(frame.duplicate());
      } catch (RuntimeException e) {
        frame.release();
        throw e;
      }
      out.add(frame);
    }
  }

  private static void check(ByteBuf frame) {
    int opCode = frame.getIntLE(OP_CODE_AT);
    frame.skipBytes(HEADER);
    if (opCode == OP_MSG) {
      if (frame.readIntLE() != 0 || frame.readByte() != 0) {
        throw new DecoderException("More than one plain document before the proof");
      }
    } else if (opCode == OP_QUERY) {
      frame.skipBytes(Integer.BYTES);
      BsonBounds.skipName(frame);
      frame.skipBytes(2 * Integer.BYTES);
    } else {
      throw new DecoderException("Operation " + opCode + " before the proof");
    }
    BsonBounds.skipDocument(frame);
    if (frame.isReadable()) {
      throw new DecoderException("More than one document before the proof");
    }
  }
}
