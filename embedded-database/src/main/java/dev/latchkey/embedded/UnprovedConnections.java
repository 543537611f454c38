package dev.latchkey.embedded;

import io.netty.channel.Channel;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connections that have not proved the secret. Their number is bounded, and it is the oldest
 * that goes: whoever opens connections and is silent must not keep those out who will prove it in a
 * moment. A driver has one or two that never do, by which it watches the server; it opens them
 * again.
 */
final class UnprovedConnections {
  private static final int MOST = 100;

  private final Set<Channel> oldestFirst = new LinkedHashSet<>();

  void add(Channel channel) {
    channel.closeFuture().addListener(closed -> remove(channel));
    Channel displaced = addAndDisplace(channel);
    if (displaced != null) {
      displaced.close();
    }
  }

  private synchronized @Nullable Channel addAndDisplace(Channel channel) {
    oldestFirst.add(channel);
    if (oldestFirst.size() <= MOST) {
      return null;
    }
    Iterator<Channel> all = oldestFirst.iterator();
    Channel oldest = all.next();
    all.remove();
    return oldest;
  }

  /** To be called when it has proved the secret. */
  synchronized void remove(Channel channel) {
    oldestFirst.remove(channel);
  }
}
