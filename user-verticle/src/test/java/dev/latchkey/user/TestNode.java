package dev.latchkey.user;

import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;

/** Deploys user verticles for tests of other rooms. */
public final class TestNode {
  private TestNode() {}

  /** With cheap hashes, on a database that is watched. */
  public static void deploy(Vertx vertx, String mongoUri, Path masterKey, Clock clock) {
    vertx
        .deployVerticle(
            new UserVerticle(
                new MongoSettings(mongoUri),
                TestVerticle.settings(masterKey),
                clock,
                WatchedDatabase::open))
        .await();
  }
}
