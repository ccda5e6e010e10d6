package org.lintel.relationship;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.identity.Permission;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.job.Jobs;
import org.lintel.survey.StaffBrowser;
import org.lintel.survey.Town;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A town of two buildings with three homes each, two account managers and their manager. */
final class ManagedTown {

  final Town town;
  final UUID garden;
  final int community;
  final UUID mei;
  final UUID chen;
  final UUID boss;
  final StaffBrowser manager;
  final StaffBrowser steward;
  private final WebApplicationContext application;
  private final JdbcClient database;

  ManagedTown(WebApplicationContext application) {
    this.application = application;
    this.database = application.getBean(JdbcClient.class);
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 3);
    community = town.id(garden);
    var staff = new StaffFixture(application);
    mei = staff.add(town.organisation, "李梅", Role.ACCOUNT_MANAGER, town.root());
    chen = staff.add(town.organisation, "欧阳晨", Role.ACCOUNT_MANAGER, town.root());
    boss = staff.add(town.organisation, "周敏", Role.COMMUNITY_MANAGER, town.root());
    manager = new StaffBrowser(application, town, town.as(boss));
    steward = new StaffBrowser(application, town, town.as(mei));
  }

  UUID home(int place) {
    return town.households().get(place);
  }

  Household household(int place) {
    var households = application.getBean(Households.class);
    return town.in(() -> households.find(town.as(boss), Permission.READ_OWNERS, home(place)));
  }

  /** The manager gives a home to somebody on its page. */
  int assign(int place, UUID staff) {
    return manager.post(
        "/owners/" + home(place) + "/account-manager", "colleague", staff.toString());
  }

  String email(UUID staff) {
    var members = application.getBean(StaffMembers.class);
    return town.in(() -> members.get(staff).email().value());
  }

  /** Returns when no job of the organisation is under way. */
  void settle() {
    var jobs = application.getBean(Jobs.class);
    for (int waited = 0; town.in(jobs::underWay) > 0; waited++) {
      if (waited > 3_000) {
        throw new AssertionError("jobs are still under way after 30 s");
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  void run(String sql) {
    town.in(() -> database.sql(sql).update());
  }

  int count(String sql) {
    return town.in(() -> Objects.requireNonNull(database.sql(sql).query(Integer.class).single()));
  }

  List<String> texts(String sql) {
    return town.in(() -> database.sql(sql).query((row, _) -> row.getString(1)).list());
  }
}
