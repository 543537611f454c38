package dev.latchkey.app.node;

import dev.latchkey.api.ApiVerticle;
import dev.latchkey.app.settings.AppSettings;
import dev.latchkey.user.UserVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What runs in this process. */
public final class Node {
  private static final Logger LOG = LoggerFactory.getLogger(Node.class);

  private static final long START_SECONDS = 60;

  /** The first start on another system's database brings all of its users up to date. */
  private static final long MIGRATION_SECONDS = TimeUnit.HOURS.toSeconds(24);

  private static final long STOP_SECONDS = 20;

  private final AppSettings settings;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private @Nullable ApiVerticle api;

  private Node(AppSettings settings) {
    this.settings = settings;
  }

  /**
   * Starts what the role asks for, and returns when it serves. Blocks.
   *
   * @throws StartException when it cannot, saying why in one line; nothing is left running then
   */
  public static Node start(AppSettings settings, Clock clock) {
    Node node = new Node(settings);
    try {
      node.startParts(clock);
      return node;
    } catch (RuntimeException e) {
      node.stop();
      throw StartFailure.explain(settings, e);
    }
  }

  private void startParts(Clock clock) {
    OpenedMongo opened = settings.role().hasUser() ? database() : null;
    Vertx vertx = vertx();
    parts.push(() -> await(vertx.close(), STOP_SECONDS));
    if (opened != null) {
      await(
          vertx.deployVerticle(new UserVerticle(opened.mongo(), settings.accounts(), clock)),
          MIGRATION_SECONDS);
    }
    if (settings.role().hasApi()) {
      api = new ApiVerticle(settings.api(), clock);
      await(vertx.deployVerticle(api));
    }
  }

  private OpenedMongo database() {
    OpenedMongo opened = OpenedMongo.open(settings);
    parts.push(opened);
    return opened;
  }

  private Vertx vertx() {
    if (settings.cluster().isEmpty()) {
      return Vertx.vertx();
    }
    try {
      return await(Cluster.join(settings.cluster().get(), settings.home().resolve("conf")));
    } catch (RuntimeException e) {
      throw StartFailure.noCluster(e);
    }
  }

  /** The port that HTTP clients reach, or -1 when this process has no API verticle. */
  public int port() {
    return api == null ? -1 : api.actualPort();
  }

  /**
   * Stops everything in reverse order, and says whether all went well. What was acknowledged is
   * kept.
   */
  public boolean stop() {
    boolean clean = true;
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        clean = false;
        LOG.warn("A part did not stop cleanly", e);
      }
    }
    return clean;
  }

  private static <T> T await(Future<T> future) {
    return await(future, START_SECONDS);
  }

  private static <T> T await(Future<T> future, long seconds) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new CompletionException("not done within " + seconds + " s", e);
    }
  }
}
