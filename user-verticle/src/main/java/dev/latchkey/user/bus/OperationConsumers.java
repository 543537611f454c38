package dev.latchkey.user.bus;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.Operation;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way in: every consumer is registered here, and whatever happens behind it becomes a
 * reply. A raw consumer that throws sends none, and its caller waits until the time-out.
 */
public final class OperationConsumers {
  private static final Logger LOG = LoggerFactory.getLogger(OperationConsumers.class);

  private final Vertx vertx;
  private final Callers callers;
  private final List<MessageConsumer<Object>> consumers = new ArrayList<>();

  public OperationConsumers(Vertx vertx) {
    this.vertx = vertx;
    this.callers = new Callers(vertx);
    consumers.add(callers.listen());
  }

  /**
   * Serves an operation. The future completes when the whole cluster knows.
   *
   * @param handler does the work; what it throws or fails with is answered with its failure code,
   *     or {@link Failure#INTERNAL}
   */
  public <Q extends dev.latchkey.contract.Message, R extends dev.latchkey.contract.Message>
      Future<Void> serve(Operation<Q, R> operation, Function<Q, Future<R>> handler) {
    return serve(operation, (request, caller) -> handler.apply(request));
  }

  /** As {@link #serve(Operation, Function)}, for work that is dear enough to ask who waits. */
  public <Q extends dev.latchkey.contract.Message, R extends dev.latchkey.contract.Message>
      Future<Void> serve(Operation<Q, R> operation, BiFunction<Q, Caller, Future<R>> handler) {
    MessageConsumer<Object> consumer =
        vertx
            .eventBus()
            .consumer(operation.address(), message -> answer(operation, handler, message));
    consumers.add(consumer);
    return consumer.completion();
  }

  /** Takes no more requests. */
  public Future<Void> close() {
    return Future.join(consumers.stream().map(MessageConsumer::unregister).toList()).mapEmpty();
  }

  private <Q extends dev.latchkey.contract.Message, R extends dev.latchkey.contract.Message>
      void answer(
          Operation<Q, R> operation,
          BiFunction<Q, Caller, Future<R>> handler,
          Message<Object> message) {
    Caller caller = callers.of(message.headers());
    handle(operation, request -> handler.apply(request, caller), message.body())
        .onComplete(done -> callers.forget(caller))
        .map(dev.latchkey.contract.Message::toJson)
        .onSuccess(message::reply)
        .onFailure(cause -> refuse(operation, message, cause));
  }

  private static <Q extends dev.latchkey.contract.Message, R extends dev.latchkey.contract.Message>
      Future<R> handle(Operation<Q, R> operation, Function<Q, Future<R>> handler, Object body) {
    try {
      if (body instanceof JsonObject json) {
        return Objects.requireNonNull(handler.apply(operation.request().apply(json)));
      }
      return Future.failedFuture(
          new FailureException(Failure.INVALID_REQUEST, "the body must be a JSON object"));
    } catch (RuntimeException | Error e) {
      return Future.failedFuture(e);
    }
  }

  private static void refuse(Operation<?, ?> operation, Message<Object> message, Throwable cause) {
    if (cause instanceof FailureException refusal) {
      LOG.debug("{} refused: {}", operation.name(), refusal.failure());
      message.fail(refusal.failure().code(), refusal.getMessage());
    } else {
      LOG.error("{} failed", operation.name(), cause);
      message.fail(Failure.INTERNAL.code(), Failure.INTERNAL.sentence());
    }
  }
}
