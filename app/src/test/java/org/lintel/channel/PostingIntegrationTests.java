package org.lintel.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.survey.SurveyFixture;
import org.lintel.survey.SurveyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SurveyTest
@Import(PlainLetters.class)
class PostingIntegrationTests {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Autowired ApplicationContext application;
  @Autowired SurveyFixture fixture;
  @Autowired JdbcClient database;
  @Autowired Outbox outbox;
  @Autowired Posting posting;
  @Autowired Claims claims;
  @Autowired HandingOver handing;
  @Autowired Deliveries deliveries;
  @Autowired OptOutLinks optOutLinks;
  @Autowired OptOutTokens tokens;
  @Autowired Clock clock;

  private PostOffice post;
  private SurveyFixture.Made made;
  private List<Recipient> recipients;
  private final Occasion occasion = PlainLetters.occasion();

  @BeforeEach
  void open() {
    post = new PostOffice(application);
    made = fixture.community(3);
    recipients = owners();
    for (int number = 0; number < 3; number++) {
      give(number, "owner" + number + "@example.com");
    }
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void eachAddressGetsOneLetterHoweverOftenItIsPutAndPosted() {
    assertThat(put(occasion)).isEqualTo(3);
    assertThat(put(occasion)).isZero();
    post();
    put(occasion);
    post();

    assertThat(post.addressees())
        .containsExactly("owner0@example.com", "owner1@example.com", "owner2@example.com");
    assertThat(counts()).isEqualTo(Map.of(LetterState.SENT, 3));
  }

  @Test
  void twoSendersAtOnceSendEachLetterOnce() throws InterruptedException {
    put(occasion);

    var one = Thread.ofPlatform().start(this::post);
    var two = Thread.ofPlatform().start(this::post);
    one.join();
    two.join();

    assertThat(post.addressees()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void homesThatShareAnAddressShareOneLetterWithALinkForEach() throws Exception {
    give(1, "shared@example.com");
    give(2, "shared@example.com");

    assertThat(put(occasion)).isEqualTo(2);
    post();

    assertThat(post.addressees()).containsExactly("owner0@example.com", "shared@example.com");
    var shared =
        post.taken().stream()
            .filter(message -> text(message).contains(recipients.get(1).enclosure().toString()))
            .findFirst()
            .orElseThrow();
    assertThat(text(shared)).contains(recipients.get(2).enclosure().toString());
  }

  @Test
  void aProcessKilledBeforeTheServerHeardLeavesTheLetterToPeople() throws Exception {
    put(occasion);
    assertThat(fixture.in(made, () -> claims.next(Medium.EMAIL, Optional.of(occasion))))
        .isPresent();

    post();
    assertThat(post.addressees()).hasSize(2);
    assertThat(counts()).isEqualTo(Map.of(LetterState.SENT, 2, LetterState.CLAIMED, 1));

    expireClaims();
    post();
    assertThat(post.addressees()).hasSize(2);
    assertThat(counts()).isEqualTo(Map.of(LetterState.SENT, 2, LetterState.UNCERTAIN, 1));

    fixture.in(made, () -> deliveries.renew(occasion.kind(), occasion.id(), Optional.empty()));
    post();
    assertThat(post.addressees()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void aProcessKilledAfterTheServerTookItSendsNoSecondLetterAndARenewedOneHasTheSameId()
      throws Exception {
    put(occasion);
    Letter letter =
        fixture.in(made, () -> claims.next(Medium.EMAIL, Optional.of(occasion))).orElseThrow();
    fixture.in(made, () -> handing.handOver(letter));
    assertThat(post.addressees()).hasSize(1);

    expireClaims();
    post();
    assertThat(post.addressees()).hasSize(3).doesNotHaveDuplicates();

    fixture.in(made, () -> deliveries.renew(occasion.kind(), occasion.id(), Optional.empty()));
    post();
    assertThat(post.addressees()).hasSize(4);
    assertThat(post.taken().stream().map(PostingIntegrationTests::messageId))
        .filteredOn(id -> id.equals("<" + letter.id() + "@example.com>"))
        .hasSize(2);
  }

  @Test
  void aTemporaryRefusalIsTriedAgainLaterAndAtLastFails() {
    put(occasion);
    try (var busy = new ScriptedServer("RCPT", "450 4.2.1 mailbox busy")) {
      post.port(busy.port());
      post();
      assertThat(counts()).isEqualTo(Map.of(LetterState.WAITING, 3));
      post();
      assertThat(waits()).allSatisfy(minutes -> assertThat(minutes).isBetween(3, 5));

      for (int attempt = 2; attempt <= 5; attempt++) {
        makeDue();
        post();
      }
    }

    assertThat(counts()).isEqualTo(Map.of(LetterState.FAILED, 3));
    assertThat(reasons()).containsOnly("450 4.2.1 mailbox busy");
  }

  @Test
  void aPermanentRefusalIsNotTriedAgain() {
    put(occasion);
    try (var strict = new ScriptedServer("RCPT", "550 5.1.1 no such user owner0@example.com")) {
      post.port(strict.port());
      post();
    }
    makeDue();
    post.reopen();
    post();

    assertThat(counts()).isEqualTo(Map.of(LetterState.FAILED, 3));
    assertThat(reasons()).containsOnly("550 5.1.1 no such user …");
    assertThat(post.taken()).isEmpty();
  }

  @Test
  void aConnectionThatBreaksAfterTheMessageLeavesItUncertain() {
    put(occasion);
    try (var broken = new ScriptedServer(".", ScriptedServer.BREAK)) {
      post.port(broken.port());
      post();
      assertThat(broken.handedOver()).isEqualTo(3);
    }
    post.reopen();
    post();

    assertThat(counts()).isEqualTo(Map.of(LetterState.UNCERTAIN, 3));
    assertThat(post.taken()).isEmpty();
  }

  @Test
  void aServerOutOfReachStopsTheRunAndCostsNoTry() {
    put(occasion);
    try (var gone = new ScriptedServer("EHLO", "250 ok")) {
      post.port(gone.port());
    }

    var posted = post();

    assertThat(posted.trouble()).isNotEmpty();
    assertThat(posted.letters()).isEqualTo(Map.of(LetterState.WAITING, 1));
    assertThat(fixture.count(made, "SELECT max(attempts)::int FROM letter")).isZero();
    post.reopen();
    makeDue();
    post();
    assertThat(post.addressees()).hasSize(3);
  }

  @Test
  void whoWantsNoMoreMailGetsNoneAlsoWhenTheLetterIsWaiting() {
    put(occasion);
    keepOptOutOfFirst();
    post();
    var later = PlainLetters.occasion();
    assertThat(put(later)).isEqualTo(2);

    assertThat(post.addressees()).containsExactly("owner1@example.com", "owner2@example.com");
    assertThat(counts()).isEqualTo(Map.of(LetterState.SENT, 2, LetterState.DROPPED, 1));
    assertThat(reach(later).optedOut()).isEqualTo(1);
  }

  @Test
  void anAddressThatChangedWhileTheLetterWaitedIsNotWrittenTo() {
    put(occasion);
    give(0, "other@example.com");
    post();

    assertThat(post.addressees()).containsExactly("owner1@example.com", "owner2@example.com");
  }

  @Test
  void aReminderGoesOnlyToThoseWhoseLetterWentLongEnoughAgo() {
    put(occasion);
    post();
    var reminder = new Occasion(occasion.kind(), occasion.id(), 1);

    assertThat(put(reminder, clock.instant().minus(Duration.ofDays(3)))).isZero();
    assertThat(reach(reminder).later()).isEqualTo(3);
    assertThat(put(reminder, clock.instant().plus(MINUTE))).isEqualTo(3);
  }

  @Test
  void anotherCompanysAddressesAreNeverRead() {
    put(occasion);
    SurveyFixture.Made other = fixture.community(2);

    assertThat(fixture.in(other, () -> outbox.put(occasion, recipients, Instant.EPOCH))).isZero();
    var posted = fixture.in(other, () -> posting.post(Optional.empty(), MINUTE, (_, _) -> {}));

    assertThat(posted.letters()).isEmpty();
    assertThat(post.taken()).isEmpty();
  }

  @Test
  void whatIsWithdrawnCanBePutAgain() {
    put(occasion);

    assertThat(fixture.in(made, () -> outbox.withdraw(occasion))).isEqualTo(3);
    assertThat(put(occasion)).isEqualTo(3);
  }

  private List<Recipient> owners() {
    return made.households().stream()
        .map(household ->
            fixture.in(
                made,
                () ->
                    new Recipient(
                        made.community(), household, owner(household), UUID.randomUUID())))
        .toList();
  }

  private UUID owner(UUID household) {
    return database
        .sql(
            """
            SELECT member_id FROM household_member
            WHERE household_id = :household AND role = 'OWNER'
            """)
        .param("household", household)
        .query((row, number) -> row.getObject("member_id", UUID.class))
        .single();
  }

  /** A new address in place of the one before. */
  private void give(int number, String email) {
    UUID member = recipients.get(number).member();
    fixture.in(
        made,
        () ->
            database
                .sql(
                    """
                    DELETE FROM person_contact
                    WHERE kind = 'EMAIL' AND person_id = (
                      SELECT person_id FROM household_member WHERE member_id = :member)
                    """)
                .param("member", member)
                .update());
    post.give(made.organisation(), made.community(), member, email);
  }

  private void keepOptOutOfFirst() {
    var letter =
        fixture.in(
            made,
            () ->
                database
                    .sql("SELECT id FROM letter WHERE member_id = :member")
                    .param("member", recipients.getFirst().member())
                    .query((row, number) -> row.getObject("id", UUID.class))
                    .single());
    String token = tokens.path(letter).substring("/opt-out/".length());
    assertThat(
            optOutLinks.with(
                token,
                origin -> {
                  optOutLinks.keep(origin);
                  return origin;
                }))
        .isPresent();
  }

  private int put(Occasion about) {
    return put(about, Instant.EPOCH);
  }

  private int put(Occasion about, Instant before) {
    return fixture.in(made, () -> outbox.put(about, recipients, before));
  }

  private Reach reach(Occasion about) {
    return fixture.in(made, () -> outbox.reach(about, recipients, Instant.EPOCH));
  }

  private Posting.Posted post() {
    return fixture.in(made, () -> posting.post(Optional.of(occasion), MINUTE, (_, _) -> {}));
  }

  private Map<LetterState, Integer> counts() {
    return fixture.in(made, () -> outbox.counts(occasion));
  }

  private void makeDue() {
    fixture.in(
        made,
        () -> database.sql("UPDATE letter SET due_at = now() - interval '1 minute'").update());
  }

  private void expireClaims() {
    fixture.in(
        made,
        () ->
            database
                .sql(
                    "UPDATE letter SET claimed_at = claimed_at - interval '1 hour' WHERE state ="
                        + " 'CLAIMED'")
                .update());
    assertThat(fixture.in(made, claims::expire)).isEqualTo(1);
  }

  private List<Integer> waits() {
    return fixture.in(
        made,
        () ->
            database
                .sql("SELECT (extract(epoch FROM due_at - now()) / 60)::int AS minutes FROM letter")
                .query(Integer.class)
                .list());
  }

  private List<String> reasons() {
    return fixture.in(
        made, () -> database.sql("SELECT reason FROM letter").query(String.class).list());
  }

  private static String text(jakarta.mail.internet.MimeMessage message) {
    try {
      var parts = (jakarta.mail.internet.MimeMultipart) message.getContent();
      return parts.getBodyPart(0).getContent().toString();
    } catch (java.io.IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String messageId(jakarta.mail.internet.MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
