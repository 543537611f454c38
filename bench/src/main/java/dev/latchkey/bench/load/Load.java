package dev.latchkey.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;

/** Sends requests and keeps what came of them. Runs on the client's event loop. */
public final class Load {
  private final Vertx vertx;
  private final RawClient client;
  private final List<Buffer> requests;
  private int next;

  /** Requests that are sent one after the other, and again from the first. */
  public Load(Vertx vertx, RawClient client, List<Buffer> requests) {
    this.vertx = vertx;
    this.client = client;
    this.requests = requests;
  }

  /**
   * So many a second, whether or not the ones before were answered: as clients do that know nothing
   * of each other. Times count from when a request was due.
   */
  public Future<Answers> atRate(double perSecond, Duration time) {
    Answers answers = new Answers(time);
    Promise<Answers> done = Promise.promise();
    long began = System.nanoTime();
    long[] sent = {0};
    vertx.setPeriodic(
        1,
        timer -> {
          double due = Math.min(System.nanoTime() - began, time.toNanos()) * perSecond / 1e9;
          for (; sent[0] < due; sent[0]++) {
            send(answers, began + (long) (sent[0] * 1e9 / perSecond), () -> {});
          }
          if (System.nanoTime() - began > time.toNanos() && answers.areComplete()) {
            vertx.cancelTimer(timer);
            done.complete(answers);
          }
        });
    return done.future();
  }

  /** So many under way at all times: what the server can do at most. */
  public Future<Answers> atConcurrency(int underWay, Duration time) {
    Answers answers = new Answers(time);
    Promise<Answers> done = Promise.promise();
    long until = System.nanoTime() + time.toNanos();
    for (int i = 0; i < underWay; i++) {
      sendAgain(answers, until, done);
    }
    return done.future();
  }

  /** Each request once, so many under way at all times. */
  public Future<Answers> once(int underWay) {
    Answers answers = new Answers(Duration.ofSeconds(1));
    Promise<Answers> done = Promise.promise();
    for (int i = 0; i < underWay; i++) {
      sendRest(answers, done);
    }
    return done.future();
  }

  private void sendRest(Answers answers, Promise<Answers> done) {
    if (next < requests.size()) {
      send(answers, System.nanoTime(), () -> sendRest(answers, done));
    } else if (answers.areComplete()) {
      done.tryComplete(answers);
    }
  }

  private void sendAgain(Answers answers, long until, Promise<Answers> done) {
    if (System.nanoTime() < until) {
      send(answers, System.nanoTime(), () -> sendAgain(answers, until, done));
    } else if (answers.areComplete()) {
      done.tryComplete(answers);
    }
  }

  private void send(Answers answers, long dueNanos, Runnable then) {
    Buffer request = requests.get(next++ % requests.size());
    answers.expect();
    client.send(
        request,
        status -> {
          answers.add(status, System.nanoTime() - dueNanos);
          then.run();
        });
  }
}
