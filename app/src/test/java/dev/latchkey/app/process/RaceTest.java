package dev.latchkey.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceTest {
  private static final int RACERS = 50;

  @TempDir Path home;

  @Test
  void ofFiftyParallelSignUpsOfOneAddressExactlyOneIsCreated() {
    ExecutorService threads = Executors.newFixedThreadPool(RACERS);
    // On a machine that does other things too, the last of them waits longer than the default.
    Map<String, String> patient = Map.of("LATCHKEY_HASHING_DEADLINE", "30s");
    try (LatchkeyProcess latchkey = LatchkeyProcess.start(home, patient).ready()) {
      List<CompletableFuture<Integer>> answers =
          IntStream.range(0, RACERS)
              .mapToObj(
                  racer ->
                      CompletableFuture.supplyAsync(
                          () ->
                              latchkey.signUp("race@example.com", "password-" + racer).statusCode(),
                          threads))
              .toList();

      assertThat(answers).filteredOn(answer -> answer.join() == 201).hasSize(1);
      assertThat(answers).filteredOn(answer -> answer.join() == 409).hasSize(RACERS - 1);
    } finally {
      threads.shutdown();
    }
  }
}
