package dev.latchkey.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;

/** The answers that the server behind does not give. */
final class Answers {
  private static final int MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
  private static final int MAX_MESSAGE_BYTES = 48_000_000;
  private static final int MAX_WRITE_BATCH = 1000;

  /** MongoDB 5.0, the version whose commands the server behind speaks. */
  private static final int WIRE_VERSION = 13;

  private Answers() {}

  /** What a driver must know to begin, and nothing about this machine. Not a replica set. */
  static Document hello() {
    return new Document("helloOk", true)
        .append("isWritablePrimary", true)
        .append("ismaster", true)
        .append("maxBsonObjectSize", MAX_DOCUMENT_BYTES)
        .append("maxMessageSizeBytes", MAX_MESSAGE_BYTES)
        .append("maxWriteBatchSize", MAX_WRITE_BATCH)
        .append("minWireVersion", 0)
        .append("maxWireVersion", WIRE_VERSION)
        .append("ok", 1.0);
  }

  static Document proved() {
    return new Document("conversationId", 1)
        .append("done", true)
        .append("payload", new BinData(new byte[0]))
        .append("ok", 1.0);
  }

  static Document notProved() {
    return error(18, "AuthenticationFailed", "Authentication failed.");
  }

  static Document unauthorized() {
    return error(13, "Unauthorized", "Command requires authentication");
  }

  static Document closing() {
    return error(91, "ShutdownInProgress", "The embedded database is closing");
  }

  /**
   * By this code a driver knows that the server is of no use at the moment, which is what its
   * callers then say.
   */
  static Document notStored() {
    return error(91, "ShutdownInProgress", "The embedded database could not write its file");
  }

  static Document unexpected(Throwable cause) {
    return error(8, "UnknownError", cause.getClass().getSimpleName());
  }

  static Document refused(MongoServerException cause) {
    Document answer = new Document("ok", 0.0).append("errmsg", cause.getMessageWithoutErrorCode());
    if (cause instanceof MongoServerError error) {
      answer.append("code", error.getCode());
      answer.putIfNotNull("codeName", error.getCodeName());
    }
    return answer;
  }

  private static Document error(int code, String codeName, String message) {
    return new Document("ok", 0.0)
        .append("errmsg", message)
        .append("code", code)
        .append("codeName", codeName);
  }
}
