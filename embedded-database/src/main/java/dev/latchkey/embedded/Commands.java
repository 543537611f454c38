package dev.latchkey.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the commands of clients that have proved the secret. */
final class Commands {
  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  /** What changes nothing, so that its answer need not wait for a commit. */
  private static final Set<String> READS =
      Set.of("find", "getMore", "killCursors", "count", "distinct", "ping", "buildInfo");

  /** What works on documents, under its collection's own lock. All the rest runs alone. */
  private static final Set<String> ON_DOCUMENTS =
      Set.of("insert", "update", "delete", "findAndModify");

  private final MongoBackend backend;
  private final Operations operations;
  private final GroupCommit commits;
  private volatile boolean closing;

  Commands(MongoBackend backend, Operations operations, GroupCommit commits) {
    this.backend = backend;
    this.operations = operations;
    this.commits = commits;
  }

  /** The answer; to a write, only once what it acknowledges is in the file. */
  CompletableFuture<Document> answer(MongoMessage message) {
    if (closing) {
      return CompletableFuture.completedFuture(Answers.closing());
    }
    String command = message.getDocument().keySet().iterator().next();
    boolean reads = isRead(command, message.getDocument());
    Document answer;
    try {
      answer =
          reads || ON_DOCUMENTS.contains(command)
              ? operations.beside(() -> run(message))
              : operations.alone(() -> run(message));
    } catch (MongoServerException e) {
      answer = Answers.refused(e);
    } catch (RuntimeException e) {
      if (operations.isBroken()) {
        return CompletableFuture.completedFuture(Answers.notStored());
      }
      // Not the message: it may hold the values of a document.
      LOG.error("Command {} failed: {}", command, e.getClass().getName());
      answer = Answers.unexpected(e);
    }
    return reads ? CompletableFuture.completedFuture(answer) : onceInFile(answer);
  }

  private Document run(MongoMessage message) {
    try {
      return backend.handleMessage(message);
    } catch (Error e) {
      operations.breakWith(e);
      throw e;
    }
  }

  private static boolean isRead(String command, Document arguments) {
    if (command.equals("aggregate") && arguments.get("pipeline") instanceof List<?> stages) {
      return stages.stream()
          .noneMatch(
              stage ->
                  stage instanceof Document document
                      && (document.containsKey("$out") || document.containsKey("$merge")));
    }
    return READS.contains(command);
  }

  /** A refusal waits as well: what it refers to, such as a duplicate, must not be lost later. */
  private CompletableFuture<Document> onceInFile(Document answer) {
    return commits
        .inFile()
        .handle((nothing, failure) -> failure == null ? answer : Answers.notStored());
  }

  void forget(Channel channel) {
    backend.handleClose(channel);
  }

  /** Refuses commands from now on; those that run have ended when this returns. */
  void stop() {
    closing = true;
    operations.await();
  }
}
