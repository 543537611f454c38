package dev.latchkey.api.http.health;

import io.vertx.core.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One question under way at a time, whoever asks: probes do not multiply on their way inside. */
final class SharedCheck {
  private final Supplier<Future<?>> question;
  private @Nullable Future<?> underWay;

  SharedCheck(Supplier<Future<?>> question) {
    this.question = question;
  }

  synchronized Future<?> ask() {
    if (underWay == null || underWay.isComplete()) {
      underWay = question.get();
    }
    return underWay;
  }
}
