package org.lintel.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lintel.TestDatabase;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/** All that is on its way is read only when something of it waited long enough. */
class TellingAgainTests {

  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Registry registry = new Registry();
  private boolean isBehind;
  private final TellingAgain again =
      new TellingAgain(registry, database.jdbc(), () -> isBehind, Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void empty() {
    database.ownerJdbc().sql("DELETE FROM event_publication").update();
  }

  @Test
  void whatIsJustOnItsWayIsLeftAlone() {
    published(Duration.ofSeconds(19));

    again.tell();

    assertThat(registry.asked).isZero();
  }

  @Test
  void whatNobodyHandledIsToldAgain() {
    published(Duration.ofSeconds(19));
    published(Duration.ofSeconds(21));

    again.tell();

    assertThat(registry.asked).isOne();
  }

  @Test
  void whileEventsWaitForTheirTurnOnlyWhatWaitedLongIs() {
    isBehind = true;
    published(Duration.ofMinutes(4));
    again.tell();
    assertThat(registry.asked).isZero();

    published(Duration.ofMinutes(6));
    again.tell();

    assertThat(registry.asked).isOne();
  }

  @Test
  void whatWasToldAgainJustNowOrGivenUpIsLeftAlone() {
    UUID tried = published(Duration.ofHours(1));
    toldAgain(tried, Duration.ofSeconds(19));
    published(Duration.ofHours(25));
    again.tell();
    assertThat(registry.asked).isZero();

    toldAgain(tried, Duration.ofSeconds(21));
    again.tell();

    assertThat(registry.asked).isOne();
  }

  private static UUID published(Duration ago) {
    UUID id = UUID.randomUUID();
    database
        .ownerJdbc()
        .sql(
            """
            INSERT INTO event_publication (id, listener_id, event_type, serialized_event,
              publication_date, status, completion_attempts)
            VALUES (:id, 'a listener', 'an event', '{}', :at, 'FAILED', 1)
            """)
        .param("id", id)
        .param("at", NOW.minus(ago).atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }

  private static void toldAgain(UUID id, Duration ago) {
    database
        .ownerJdbc()
        .sql("UPDATE event_publication SET last_resubmission_date = :at WHERE id = :id")
        .param("at", NOW.minus(ago).atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** Counts how often all that is on its way is read. */
  private static final class Registry implements IncompleteEventPublications {

    private int asked;

    @Override
    public void resubmitIncompletePublications(Predicate<EventPublication> filter) {
      asked++;
    }

    @Override
    public void resubmitIncompletePublications(ResubmissionOptions options) {
      asked++;
    }

    @Override
    public void resubmitIncompletePublicationsOlderThan(Duration age) {
      asked++;
    }
  }
}
