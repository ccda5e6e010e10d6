package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.community.TimelineEntry;
import org.lintel.identity.Permission;
import org.lintel.identity.Role;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads in the timeline of a household what it answered. */
@LintelTest
class SurveysInTimelineIntegrationTests {

  @Autowired ApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired SurveysInTimeline timeline;
  @Autowired Clock clock;

  private Town town;
  private UUID garden;
  private Asking asking;

  @BeforeEach
  void build() {
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 3);
    asking = new Asking(application, town);
  }

  @Test
  void aNamedAnswerStandsThereForThoseWhomTheOwnerWasToldOf() {
    answered(Mode.NAMED, false);

    List<TimelineEntry> entries = read(Role.QUALITY_MANAGER);

    assertThat(keys(entries))
        .containsExactlyInAnyOrder("survey.timeline.asked", "survey.timeline.answered");
    assertThat(lines(entries)).anySatisfy(line -> assertThat(line).contains("电梯常坏"));
  }

  @Test
  void theStewardReadsOnlyThatTheHouseholdWasAsked() {
    answered(Mode.NAMED, false);

    List<TimelineEntry> entries = read(Role.ACCOUNT_MANAGER);

    assertThat(keys(entries)).containsExactly("survey.timeline.asked");
    assertThat(lines(entries)).isEmpty();
    assertThat(keys(read(Role.COMMUNITY_MANAGER))).containsExactly("survey.timeline.asked");
  }

  @Test
  void aConfidentialAnswerStandsThereForNobody() {
    answered(Mode.CONFIDENTIAL, false);

    for (Role role : Role.values()) {
      List<TimelineEntry> entries = read(role);
      assertThat(keys(entries)).as(role.name()).containsExactly("survey.timeline.asked");
      assertThat(lines(entries)).isEmpty();
    }
  }

  @Test
  void whoAskedToBeContactedNamedHerselfForThoseWhoCall() {
    answered(Mode.CONFIDENTIAL, true);

    assertThat(keys(read(Role.ACCOUNT_MANAGER)))
        .containsExactlyInAnyOrder("survey.timeline.asked", "survey.timeline.contact-asked");
    assertThat(lines(read(Role.ACCOUNT_MANAGER))).isEmpty();
    assertThat(keys(read(Role.REGION_MANAGER))).containsExactly("survey.timeline.asked");
  }

  private void answered(Mode mode, boolean contact) {
    Wave wave = asking.open(mode, garden);
    asking.answer(wave, garden, town.households().getFirst(), 3, "电梯常坏", contact);
  }

  private List<TimelineEntry> read(Role role) {
    return town.in(() ->
        timeline.of(
            seeing(role),
            town.id(garden),
            town.households().getFirst(),
            clock.instant().plusSeconds(60),
            30));
  }

  private static List<String> keys(List<TimelineEntry> entries) {
    return entries.stream().map(TimelineEntry::key).toList();
  }

  private static List<String> lines(List<TimelineEntry> entries) {
    return entries.stream().flatMap(entry -> entry.lines().stream()).toList();
  }

  private Viewer seeing(Role role) {
    Viewer all = town.everybody();
    return new Viewer() {
      @Override
      public UUID id() {
        return all.id();
      }

      @Override
      public int organisation() {
        return all.organisation();
      }

      @Override
      public String name() {
        return all.name();
      }

      @Override
      public String roleKey() {
        return role.key();
      }

      @Override
      public Set<UUID> nodes(Permit permit) {
        return permit instanceof Permission permission && role.permissions().contains(permission)
            ? Set.of(town.root())
            : Set.of();
      }

      @Override
      public String language() {
        return "zh-CN";
      }
    };
  }
}
