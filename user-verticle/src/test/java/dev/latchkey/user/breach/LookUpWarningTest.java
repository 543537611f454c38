package dev.latchkey.user.breach;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LookUpWarningTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger(LookUpWarning.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
  private final LookUpWarning warning = new LookUpWarning("pwned.example", now::get);

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(log);
  }

  @Test
  void aTroubleThatLastsIsToldOnceAMinute() {
    for (int second = 0; second < 125; second++) {
      warning.tell(new UnusableAnswerException("it answers with status 503"));
      now.addAndGet(TimeUnit.SECONDS.toNanos(1));
    }

    assertThat(log.list)
        .hasSize(3)
        .extracting(ILoggingEvent::getFormattedMessage)
        .allMatch(line -> line.startsWith("pwned.example cannot say"))
        .allMatch(line -> line.contains("(it answers with status 503)"));
  }

  @Test
  void whatOthersSayIsNotRepeated() {
    warning.tell(new IllegalStateException("GET /range/5BAA6"));

    assertThat(log.list.get(0).getFormattedMessage())
        .contains("(IllegalStateException)")
        .doesNotContain("5BAA6");
  }
}
