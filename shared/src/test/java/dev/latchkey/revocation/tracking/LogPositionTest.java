package dev.latchkey.revocation.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogPositionTest {
  private final LogPosition position = new LogPosition();

  @Test
  void entriesInOrderLeaveNoGap() {
    position.heard(1);
    position.heard(2);

    assertThat(position.last()).isEqualTo(2);
    assertThat(position.hasGap()).isFalse();
  }

  @Test
  void aMissingEntryIsAGapUntilItComes() {
    position.heard(1);
    position.heard(3);
    position.heard(4);
    assertThat(position.last()).isEqualTo(1);
    assertThat(position.hasGap()).isTrue();

    position.heard(2);

    assertThat(position.last()).isEqualTo(4);
    assertThat(position.hasGap()).isFalse();
  }

  @Test
  void whatIsHeardTwiceChangesNothing() {
    position.heard(1);
    position.heard(1);

    assertThat(position.last()).isEqualTo(1);
    assertThat(position.hasGap()).isFalse();
  }

  @Test
  void anAnswerThatIsOlderThanWhatWasHeardMeanwhileTakesNothingBack() {
    position.asking();
    position.heard(1);

    position.read(0, 0);

    assertThat(position.last()).isEqualTo(1);
  }

  @Test
  void readingFillsGapsAndGoesOnWithWhatWasHeard() {
    position.asking();
    position.heard(4);

    position.read(0, 3);

    assertThat(position.last()).isEqualTo(4);
    assertThat(position.hasGap()).isFalse();
  }

  @Test
  void aNumberThatIsNotInTheLogIsNotWaitedForForEver() {
    position.heard(1_000_000);

    position.asking();
    position.read(0, 2);

    assertThat(position.hasGap()).isFalse();
    assertThat(position.last()).isEqualTo(2);
  }

  @Test
  void aLogThatEndsBeforeWhatIsKnownIsAnother() {
    position.read(0, 500);

    position.asking();
    position.read(500, 0);

    assertThat(position.last()).isZero();
  }
}
