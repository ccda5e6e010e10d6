package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.ExplainedStatements;
import org.lintel.LintelTest;
import org.lintel.TestDatabase;
import org.lintel.calendar.MovedClock;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.context.WebApplicationContext;

/** More visits, cases or technicians take no more statements, only longer answers. */
@LintelTest
@Import(MovedTime.class)
@ContextConfiguration(initializers = {TestDatabase.ForApplication.class, ExplainedStatements.class})
class VisitStatementsIntegrationTests {

  private static final int FEW = 2;
  private static final int MANY = 12;

  /** What tasks of the application send meanwhile; one for each of the others would be ten. */
  private static final int OF_OTHERS = 6;

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;
  @Autowired RemindingOfAppointments reminding;
  @Autowired AppointmentsToDo todo;
  @Autowired OwnCaseWords words;
  @Autowired VisitWithReport visits;
  @Autowired StaffDuties duties;
  @Autowired Texts texts;

  private CaseTown town;
  private List<UUID> cases;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new CaseTown(application);
    cases = new ArrayList<>();
  }

  @Test
  void lookingForWhoHasToBeRemindedOrIsAway() {
    agreed(FEW, 4);
    int few = statements(reminding::look);
    agreed(MANY, 4);

    assertThat(statements(reminding::look) - few).isLessThan(OF_OTHERS);
  }

  @Test
  void theVisitsOnThePageOfTheDay() {
    Viewer zhang = town.town.as(town.zhang);
    agreed(FEW, 0);
    int few = statements(() -> assertThat(todo.of(zhang, time.instant(), 50)).hasSize(FEW));
    agreed(MANY, 0);

    int many = statements(() -> assertThat(todo.of(zhang, time.instant(), 50)).hasSize(MANY));
    assertThat(many - few).isLessThan(OF_OTHERS);
  }

  @Test
  void theCasesOfAHousehold() {
    int few = lines(FEW);

    assertThat(lines(MANY) - few).isLessThan(OF_OTHERS);
  }

  @Test
  void theTimesBesideAReport() {
    ServiceCase.Place place = town.find(town.takeIn()).place();
    takesCases(town.zhang);
    int few = statements(() -> assertThat(visits.times(place)).isNotEmpty());
    var staff = new StaffFixture(application);
    for (int number = 0; number < MANY; number++) {
      takesCases(
          staff.add(town.town.organisation, "师傅" + number, Role.TECHNICIAN, town.town.root()));
    }

    int many = statements(() -> assertThat(visits.times(place)).isNotEmpty());
    assertThat(many - few).isLessThan(OF_OTHERS);
  }

  private int lines(int many) {
    takeIn(many);
    Text text = texts.in(Text.CHINESE);
    var seen =
        cases.subList(0, many).stream()
            .map(each -> new OwnCases.Seen(town.find(each), true))
            .toList();
    return statements(() ->
        assertThat(words.lines(seen, text))
            .hasSize(many)
            .allSatisfy(line -> assertThat(line.by()).isNotEmpty()));
  }

  private void takeIn(int many) {
    while (cases.size() < many) {
      cases.add(town.takeIn());
    }
  }

  /** So many visits of a technician, an hour each, from so many days from now on. */
  private void agreed(int many, int days) {
    int before = cases.size();
    takeIn(many);
    for (UUID each : cases.subList(before, many)) {
      town.run(
          """
          INSERT INTO appointment (community_id, id, organisation_id, case_id, technician_id, state,
            from_at, until_at, made_at, agreed_at)
          SELECT c.community_id, gen_random_uuid(), c.organisation_id, c.id, '%s', 'AGREED',
            n.at + (c.number - 1000) * interval '1 hour',
            n.at + (c.number - 999) * interval '1 hour', n.at, n.at
          FROM service_case c,
            (SELECT timestamptz '%s' + interval '%d days' AS at) n
          WHERE c.id = '%s'
          """
              .formatted(town.zhang, time.instant(), days, each));
    }
  }

  private void takesCases(UUID staff) {
    int garden = town.town.id(town.garden);
    var area = new StaffDuty.Area(garden, Optional.empty());
    town.town.in(() -> {
      duties.keep(
          new StaffDuty(staff, true, Optional.empty(), Set.of(), List.of(area), Optional.empty()),
          List.of(garden));
      return staff;
    });
  }

  private int statements(Runnable work) {
    return ExplainedStatements.count(() ->
        town.town.in(() -> {
          work.run();
          return cases;
        }));
  }
}
