package dev.latchkey.revocation;

import dev.latchkey.account.SessionId;
import java.nio.ByteBuffer;
import java.util.Base64;

/** The 128 bits of a session's id. */
record SessionBits(long high, long low) {
  static SessionBits of(SessionId id) {
    ByteBuffer octets = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id.toString()));
    return new SessionBits(octets.getLong(), octets.getLong());
  }
}
