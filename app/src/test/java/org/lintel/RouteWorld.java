package org.lintel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.lintel.calendar.CalendarThings;
import org.lintel.casework.CaseThings;
import org.lintel.casework.Open311Things;
import org.lintel.channel.ChannelThings;
import org.lintel.community.CommunityThings;
import org.lintel.expectation.ExpectationThings;
import org.lintel.identity.IdentityThings;
import org.lintel.identity.Organisations;
import org.lintel.identity.PortfolioTree;
import org.lintel.measurement.MeasurementThings;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.job.Jobs;
import org.lintel.relationship.RelationshipThings;
import org.lintel.service.ServiceThings;
import org.lintel.survey.SurveyThings;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two companies: the viewers' one with two communities, of which they may see the first, and a
 * foreign one.
 */
final class RouteWorld {

  static final String FOREIGN_COMPANY = "Zqcompany";
  static final String FOREIGN_COMMUNITY = "Zqcommunity";

  /** Modules add what they keep here. */
  private static final List<ForeignThings> THINGS =
      List.of(
          new IdentityThings(),
          new CommunityThings(),
          new ChannelThings(),
          new CalendarThings(),
          new MeasurementThings(),
          new SurveyThings(),
          new ServiceThings(),
          new RelationshipThings(),
          new CaseThings(),
          new Open311Things(),
          new ExpectationThings());

  private final ApplicationContext application;
  final ForeignThings.Place own;
  final ForeignThings.Place otherCommunity;
  final ForeignThings.Place otherCompany;
  final UUID root;

  RouteWorld(ApplicationContext application) {
    this.application = application;
    int company = found("Own company");
    this.root = plant(company, "Own company");
    this.own = place(company, root, "Own community");
    this.otherCommunity = place(company, root, FOREIGN_COMMUNITY);
    int foreign = found(FOREIGN_COMPANY);
    this.otherCompany = place(foreign, plant(foreign, FOREIGN_COMPANY), FOREIGN_COMPANY + " home");
  }

  Map<String, Object> things(ForeignThings.Place place) {
    var all = new HashMap<String, Object>();
    OrganisationScope.run(
        place.organisation(),
        () -> THINGS.forEach(things -> all.putAll(things.make(application, place))));
    return all;
  }

  /** Returns when nothing of the organisation is under way: no job, no clock to be counted anew. */
  void settle(int organisation) {
    var jobs = application.getBean(Jobs.class);
    Instant end = Instant.now().plusSeconds(30);
    while (OrganisationScope.<Integer, RuntimeException>call(organisation, jobs::underWay) > 0) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("jobs are still under way after 30 s");
      }
      LockSupport.parkNanos(10_000_000);
    }
    var database = application.getBean(JdbcClient.class);
    OrganisationScope.<Integer, RuntimeException>call(
        organisation, () -> database.sql("DELETE FROM clock_recount").update());
  }

  private int found(String name) {
    return application.getBean(Organisations.class).found(name, ZoneId.of("Asia/Shanghai"), false);
  }

  private UUID plant(int organisation, String name) {
    var portfolio = application.getBean(PortfolioTree.class);
    return OrganisationScope.call(organisation, () -> portfolio.plant(organisation, name));
  }

  private ForeignThings.Place place(int organisation, UUID parent, String name) {
    UUID node = UUID.randomUUID();
    int community =
        OrganisationScope.call(organisation, () -> community(organisation, parent, node, name));
    return new ForeignThings.Place(organisation, node, community, name);
  }

  private int community(int organisation, UUID parent, UUID node, String name) {
    var database = application.getBean(JdbcClient.class);
    database
        .sql(
            """
            INSERT INTO portfolio_node (id, organisation_id, parent_id, kind, name, path, created_at)
            VALUES (:node, :organisation, :parent, 'COMMUNITY', :name, ARRAY[:parent, :node]::uuid[], now())
            """)
        .param("node", node)
        .param("organisation", organisation)
        .param("parent", parent)
        .param("name", name)
        .update();
    return database
        .sql(
            """
            INSERT INTO community (organisation_id, uuid, code, time_zone)
            VALUES (:organisation, :node, :code, 'Asia/Shanghai')
            RETURNING id
            """)
        .param("organisation", organisation)
        .param("node", node)
        .param("code", "c" + node.toString().substring(0, 8))
        .query(Integer.class)
        .single();
  }
}
