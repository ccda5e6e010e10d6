package org.lintel.casework.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.lintel.identity.Permission;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.survey.Asking;
import org.lintel.survey.Mode;
import org.lintel.survey.ResponsesStored;
import org.lintel.survey.StaffBrowser;
import org.lintel.survey.Town;
import org.lintel.survey.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A town whose owners answer, and people of the company who call them. */
final class RecoveryTown {

  private final WebApplicationContext application;
  private final JdbcClient database;
  private final Asking asking;
  final Town town;
  final UUID garden;
  final UUID home;

  RecoveryTown(WebApplicationContext application) {
    this.application = application;
    database = application.getBean(JdbcClient.class);
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 3);
    home = town.households().getFirst();
    asking = new Asking(application, town);
  }

  Wave wave(Mode mode) {
    return asking.open(mode, garden);
  }

  void answer(Wave wave, UUID household, int score, boolean contact) {
    asking.answer(wave, garden, household, score, "电梯常坏", contact);
  }

  /** Everything that was answered is told, once more. */
  void tellAgain() {
    town.in(() -> {
      application
          .getBean(HearingAnswers.class)
          .open(new ResponsesStored(town.organisation, responses()));
      return true;
    });
  }

  List<ResponsesStored.Response> responses() {
    return database
        .sql("SELECT community_id, id FROM response")
        .query((row, number) ->
            new ResponsesStored.Response(row.getInt(1), row.getObject(2, UUID.class)))
        .list();
  }

  /** The only one that is there. */
  UUID only() {
    return town.in(() ->
        database
            .sql("SELECT id FROM recovery")
            .query((row, number) -> row.getObject("id", UUID.class))
            .single());
  }

  /** Of a household that asked to be called in a confidential survey. */
  UUID wished() {
    answer(wave(Mode.CONFIDENTIAL), home, 3, true);
    tellAgain();
    return only();
  }

  Recovery find(UUID id) {
    return town.in(() -> application.getBean(Recoveries.class).get(id).orElseThrow());
  }

  UUID staff(String name, Role role) {
    return new StaffFixture(application).add(town.organisation, name, role, town.root());
  }

  StaffBrowser browser(UUID staff, Role role) {
    return new StaffBrowser(application, town, viewer(staff, role));
  }

  Viewer viewer(UUID staff, Role role) {
    return new Seeing(town.as(staff), role, town.root());
  }

  StaffBrowser browser(Role role) {
    return browser(staff(role.name(), role), role);
  }

  int count(String sql) {
    return town.in(() -> database.sql(sql).query(Integer.class).single());
  }

  String text(String sql) {
    return town.in(() -> database.sql(sql).query(String.class).single());
  }

  int run(String sql) {
    return town.in(() -> database.sql(sql).update());
  }

  static void awaitUntil(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(20);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited long enough").isBefore(end);
      LockSupport.parkNanos(20_000_000);
    }
  }

  /** One with that role in the whole company. */
  private record Seeing(Viewer all, Role role, UUID root) implements Viewer {

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
          ? Set.of(root)
          : Set.of();
    }

    @Override
    public String language() {
      return "zh-CN";
    }
  }
}
