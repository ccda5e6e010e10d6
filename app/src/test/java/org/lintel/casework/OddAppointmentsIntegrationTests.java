package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What happens seldom to a time with an owner, and has to end well all the same. */
@LintelTest
@Import(MovedTime.class)
class OddAppointmentsIntegrationTests {

  private static final AppointmentTime TWO =
      new AppointmentTime(at("2026-11-20T14:00"), at("2026-11-20T15:00"));

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;
  @Autowired Appointments appointments;
  @Autowired MakingAppointments making;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;

  private CaseTown town;
  private UUID id;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new CaseTown(application);
    id = zhangs();
  }

  private UUID zhangs() {
    UUID made = town.takeIn();
    town.move(town.technician, made, "assign", "handler", town.zhang.toString());
    return made;
  }

  private List<Appointment> all(UUID of) {
    return town.town.in(() -> appointments.of(town.find(of)));
  }

  private AppointmentAnswer agree(UUID of) {
    var offer = new MakingAppointments.Offer(List.of(TWO), true, "");
    return town.town.in(
        () -> making.offer(town.town.as(town.zhang), of, MakingAppointments.NONE, offer));
  }

  @Test
  void timesThatBeginTogetherAreRefusedInWords() {
    var refused =
        town.technician.posted(
            "/cases/" + id + "/appointment",
            "version",
            "0",
            "time-1",
            TWO.from() + "/" + TWO.until(),
            "time-2",
            TWO.from() + "/" + TWO.until().plus(Duration.ofMinutes(30)));

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("有两个时间的开始时刻相同");
    assertThat(all(id)).isEmpty();
  }

  @Test
  void backWithWhoeverLetGoOfItTheTimeStandsAgain() {
    assertThat(agree(id)).isInstanceOf(AppointmentAnswer.Made.class);
    town.move(town.technician, id, "release");
    assertThat(all(id).getFirst().needsDate()).isTrue();

    town.move(town.technician, id, "assign", "handler", town.zhang.toString());

    assertThat(all(id).getFirst().needsDate()).isFalse();
    assertThat(all(id).getFirst().technician()).isEqualTo(town.zhang);
  }

  @Test
  void backWithWhoeverIsElsewhereByThenItStillNeedsADate() {
    agree(id);
    town.move(town.technician, id, "release");
    assertThat(agree(zhangs())).isInstanceOf(AppointmentAnswer.Made.class);

    town.move(town.technician, id, "assign", "handler", town.zhang.toString());

    assertThat(all(id).getFirst().needsDate()).isTrue();
  }

  /** Both saw that she was free; the one who comes second leaves nothing behind. */
  @Test
  void whoeverComesSecondHasNoAppointmentAtAll() throws Exception {
    UUID other = zhangs();
    var held = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<AppointmentAnswer> first = threads.submit(() -> hold(other, held, end));
      assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
      Future<AppointmentAnswer> second = threads.submit(() -> agree(id));
      awaitWhoeverWaits();
      end.countDown();

      assertThat(first.get()).isInstanceOf(AppointmentAnswer.Made.class);
      assertThat(second.get()).isEqualTo(AppointmentAnswer.refused(AppointmentRefusal.TAKEN));
    }
    assertThat(all(id)).isEmpty();
    assertThat(agreed(other)).isEqualTo(1);
  }

  private long agreed(UUID of) {
    return all(of).stream().filter(Appointment::isAgreed).count();
  }

  private AppointmentAnswer hold(UUID of, CountDownLatch held, CountDownLatch end) {
    return town.town.in(() ->
        Objects.requireNonNull(
            new TransactionTemplate(transactions)
                .execute(_ -> {
                  AppointmentAnswer made = agree(of);
                  held.countDown();
                  await(end);
                  return made;
                })));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitWhoeverWaits() {
    Instant end = Instant.now().plusSeconds(20);
    while (waiting() == 0 && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(10_000_000);
    }
    assertThat(waiting()).isPositive();
  }

  private int waiting() {
    return database
        .sql("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'")
        .query(Integer.class)
        .single();
  }
}
