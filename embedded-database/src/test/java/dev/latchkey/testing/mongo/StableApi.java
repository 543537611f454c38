package dev.latchkey.testing.mongo;

import java.util.Set;

/** What MongoDB keeps as it is (its manual, "Stable API", version 1), and how a driver begins. */
final class StableApi {
  private static final Set<String> COMMANDS =
      Set.of(
          "abortTransaction",
          "aggregate",
          "bulkWrite",
          "collMod",
          "commitTransaction",
          "count",
          "create",
          "createIndexes",
          "delete",
          "drop",
          "dropDatabase",
          "dropIndexes",
          "endSessions",
          "explain",
          "find",
          "findAndModify",
          "getMore",
          "hello",
          "insert",
          "killCursors",
          "listCollections",
          "listDatabases",
          "listIndexes",
          "ping",
          "refreshSessions",
          "update");

  private static final Set<String> HANDSHAKE =
      Set.of("authenticate", "isMaster", "ismaster", "saslContinue", "saslStart");

  private StableApi() {}

  static boolean holds(String command) {
    return COMMANDS.contains(command) || HANDSHAKE.contains(command);
  }
}
