package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.channel.Notice;
import org.lintel.channel.Notices;
import org.lintel.channel.PostOffice;
import org.lintel.channel.SmsOffice;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** An emergency at night is a text message too, for whoever has a number. */
@LintelTest
@Import(MovedTime.class)
class EmergencySmsIntegrationTests {

  private static final String NIGHT = "2026-11-20T23:30";
  private static final String ZHANG = "+8613800138000";
  private static final String CHEN = "+8613900139000";

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;
  @Autowired Notices notices;
  @Autowired TransactionTemplate transaction;

  private CaseTown town;
  private EmergencyNight night;
  private UUID manager;
  private PostOffice post;
  private SmsOffice sms;

  @BeforeEach
  void build() {
    post = new PostOffice(application);
    sms = new SmsOffice(application);
    time.to(at(NIGHT));
    town = new CaseTown(application);
    night = new EmergencyNight(application, town);
    manager =
        new StaffFixture(application)
            .add(town.town.organisation, "李经理", Role.COMMUNITY_MANAGER, town.garden);
  }

  @AfterEach
  void close() {
    sms.close();
    post.close();
  }

  @Test
  void whoIsOnCallGetsOneTextMessageAndOneEmailInTheMiddleOfTheNight() {
    night.onCall(town.zhang);
    night.number(town.zhang, ZHANG);

    UUID id = night.reported("water-burst");
    send();
    send();

    assertThat(sms.taken()).hasSize(1);
    assertThat(sms.taken().getFirst().to()).isIn(ZHANG, ZHANG.substring(3));
    assertThat(sms.taken().getFirst().text())
        .startsWith("Emergency: ")
        .contains("翠湖天地", town.find(id).code(), PostOffice.ADDRESS + "/cases/" + id)
        .doesNotContain("快来人", "{", "TD");
    assertThat(post.addressees()).hasSize(1);
  }

  @Test
  void theSameNoticeToldAgainIsNoOtherTextMessage() {
    night.onCall(town.zhang);
    night.number(town.zhang, ZHANG);
    UUID id = night.reported("water-burst");
    send();

    Notice again = night.told(id);
    for (int round = 0; round < 2; round++) {
      town.town.in(() -> {
        notices.send(again);
        return id;
      });
      send();
    }
    assertThat(night.letters("SMS")).containsExactly("SENT ");
    assertThat(night.letters("EMAIL")).containsExactly("SENT ");
    assertThat(sms.taken()).hasSize(1);
  }

  @Test
  void whatIsRolledBackTextsNobody() {
    night.onCall(town.zhang);
    night.number(town.zhang, ZHANG);
    UUID id = night.reported("water-burst");
    Notice again = night.told(id);
    town.run("DELETE FROM letter");
    town.run("DELETE FROM staff_notice");

    town.town.in(() ->
        transaction.execute(status -> {
          notices.send(again);
          status.setRollbackOnly();
          return id;
        }));
    send();

    assertThat(sms.taken()).isEmpty();
  }

  @Test
  void whoHasNoNumberGetsTheEmailAlone() {
    night.onCall(town.zhang);

    night.reported("water-burst");
    send();

    assertThat(sms.taken()).isEmpty();
    assertThat(post.addressees()).hasSize(1);
  }

  @Test
  void withoutAMailServerTheTextMessageGoesAlone() {
    post.close();
    night.onCall(town.zhang);
    night.number(town.zhang, ZHANG);

    night.reported("water-burst");
    send();

    assertThat(night.letters("EMAIL")).isEmpty();
    assertThat(sms.taken()).hasSize(1);
  }

  @Test
  void whatCanWaitIsTextedToNobody() {
    night.onCall(town.zhang);
    night.number(town.zhang, ZHANG);

    UUID id = night.reported("light-out");
    town.move(town.desk, id, "acknowledge");
    town.move(town.desk, id, "assess", "kind", "repair", "severity", "normal");
    town.move(town.desk, id, "assign", "handler", town.zhang.toString());
    time.to(at("2026-11-21T09:00"));
    send();

    assertThat(night.letters("SMS")).isEmpty();
    assertThat(sms.taken()).isEmpty();
  }

  @Test
  void whereNobodyIsOnCallTheDeskAndWhoRunsTheCommunityAreTexted() {
    night.number(town.chen, CHEN);
    night.number(manager, ZHANG);

    night.reported("water-burst");
    send();

    assertThat(sms.taken().stream().map(taken -> taken.to().substring(taken.to().length() - 11)))
        .containsExactlyInAnyOrder("13900139000", "13800138000");
    assertThat(post.addressees()).hasSize(2);
  }

  @Test
  void aRungOfAnEmergencyIsTextedAtNightAndAnotherLateCaseIsNot() {
    UUID emergency = night.given("water-burst", "emergency");
    UUID usual = night.given("light-out", "normal");
    night.number(town.zhang, ZHANG);
    town.run("DELETE FROM letter");

    night.late(emergency);
    night.late(emergency);
    night.late(usual);
    send();

    assertThat(sms.taken()).hasSize(1);
    assertThat(sms.taken().getFirst().text())
        .contains(town.find(emergency).code(), "is late", "/cases/" + emergency);
  }

  @Test
  void aNumberThatWasRemovedMeanwhileGetsNothing() {
    night.onCall(town.zhang);
    night.number(town.zhang, ZHANG);
    night.reported("water-burst");

    night.noNumber(town.zhang);
    send();

    assertThat(sms.taken()).isEmpty();
    assertThat(night.letters("SMS")).containsExactly("DROPPED no-address");
  }

  @Test
  void whatSheReadAlreadyIsNotTextedAnyMore() {
    night.onCall(town.zhang);
    night.number(town.zhang, ZHANG);
    night.reported("water-burst");

    town.run("UPDATE staff_notice SET read_at = now()");
    send();

    assertThat(sms.taken()).isEmpty();
    assertThat(night.letters("SMS")).containsExactly("DROPPED read");
  }

  private void send() {
    sms.post(town.town.organisation);
  }
}
