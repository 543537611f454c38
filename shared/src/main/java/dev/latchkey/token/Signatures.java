package dev.latchkey.token;

import io.vertx.core.Future;
import java.util.Optional;

/** Checks the signature of a token with the key that it names, and with no other. */
final class Signatures {
  private Signatures() {}

  /** The key, when the signature is its own; its algorithm is fixed, not asked of the token. */
  static Future<VerificationKey> check(Optional<VerificationKey> key, CompactToken token) {
    if (key.isEmpty()) {
      return refused("its key is not known");
    }
    if (!key.get().algorithm().jwaName().equals(token.header().getValue("alg"))) {
      return refused("its alg is not that of its key");
    }
    return key.get().verifies(token.content(), token.signature())
        ? Future.succeededFuture(key.get())
        : refused("its signature is wrong");
  }

  private static Future<VerificationKey> refused(String reason) {
    return Future.failedFuture(new RefusedTokenException(reason));
  }
}
