package org.lintel.measurement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Organisations;
import org.lintel.identity.Permission;
import org.lintel.identity.PortfolioTree;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.survey.Channel;
import org.lintel.survey.Instruments;
import org.lintel.survey.InvitationKey;
import org.lintel.survey.Mode;
import org.lintel.survey.NewWave;
import org.lintel.survey.OpeningAWave;
import org.lintel.survey.Outcome;
import org.lintel.survey.Responses;
import org.lintel.survey.Submission;
import org.lintel.survey.Wave;
import org.lintel.survey.Waves;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.InstrumentVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes companies with communities and households, asks them, and stores what they answer. */
@Component
public class MeasuredCompany {

  private final JdbcClient database;
  private final Organisations organisations;
  private final PortfolioTree portfolio;
  private final Communities communities;
  private final Identifiers identifiers;
  private final Asking asking;

  /** The parts of survey that a company uses. */
  @Component
  public record Asking(
      Instruments instruments, Waves waves, OpeningAWave opening, Responses responses) {}

  MeasuredCompany(
      JdbcClient database,
      Organisations organisations,
      PortfolioTree portfolio,
      Communities communities,
      Identifiers identifiers,
      Asking asking) {
    this.database = database;
    this.organisations = organisations;
    this.portfolio = portfolio;
    this.communities = communities;
    this.identifiers = identifiers;
    this.asking = asking;
  }

  public Company found(String name) {
    int organisation = organisations.found(name, ZoneId.of("Asia/Shanghai"), false);
    UUID root = OrganisationScope.call(organisation, () -> portfolio.plant(organisation, name));
    return new Company(organisation, root);
  }

  /** Somebody who may do everything below some nodes. */
  public record Somebody(UUID id, int organisation, Set<UUID> nodes) implements Viewer {

    @Override
    public String name() {
      return "林晓";
    }

    @Override
    public String roleKey() {
      return "identity.role.quality-manager";
    }

    @Override
    public Set<UUID> nodes(Permit permit) {
      return nodes;
    }

    @Override
    public String language() {
      return "zh-CN";
    }
  }

  /** A household that can be asked. */
  public record Home(int community, UUID household) {}

  public final class Company {

    public final int organisation;
    public final UUID root;

    Company(int organisation, UUID root) {
      this.organisation = organisation;
      this.root = root;
    }

    public <T> T within(Supplier<T> work) {
      return OrganisationScope.call(organisation, work::get);
    }

    public void run(Runnable work) {
      OrganisationScope.run(organisation, work);
    }

    public Viewer chief() {
      return new Somebody(new UUID(7, 7), organisation, Set.of(root));
    }

    public Viewer managerOf(Community... of) {
      return new Somebody(
          new UUID(7, 8),
          organisation,
          Set.copyOf(List.of(of).stream().map(Community::uuid).toList()));
    }

    public Community community(String name, String zone) {
      return within(() -> {
        UUID id = identifiers.next();
        database
            .sql(
                """
                INSERT INTO portfolio_node
                  (id, organisation_id, parent_id, kind, name, path, created_at)
                VALUES (:id, :organisation, :root, 'COMMUNITY', :name, ARRAY[:root, :id]::uuid[],
                  now())
                """)
            .param("id", id)
            .param("organisation", organisation)
            .param("root", root)
            .param("name", name)
            .update();
        database
            .sql(
                """
                INSERT INTO community (organisation_id, uuid, code, time_zone)
                VALUES (:organisation, :id, :code, :zone)
                """)
            .param("organisation", organisation)
            .param("id", id)
            .param("code", "c" + id.toString().substring(24))
            .param("zone", zone)
            .update();
        return communities.find(chief(), Permission.READ_RESULTS, id);
      });
    }

    /** A region directly below the group, with these communities in it. */
    public UUID region(String name, Community... communities) {
      return within(() -> {
        UUID region = identifiers.next();
        database
            .sql(
                """
                INSERT INTO portfolio_node
                  (id, organisation_id, parent_id, kind, name, path, created_at)
                VALUES (:id, :organisation, :root, 'REGION', :name, ARRAY[:root, :id]::uuid[],
                  now())
                """)
            .param("id", region)
            .param("organisation", organisation)
            .param("root", root)
            .param("name", name)
            .update();
        for (Community community : communities) {
          database
              .sql(
                  """
                  UPDATE portfolio_node
                  SET parent_id = :region, path = ARRAY[:root, :region, id]::uuid[]
                  WHERE id = :id
                  """)
              .param("region", region)
              .param("root", root)
              .param("id", community.uuid())
              .update();
        }
        return region;
      });
    }

    public List<Home> homes(Community community, int number) {
      return within(() -> {
        UUID entrance = entrance(community);
        var homes = new ArrayList<Home>();
        for (int i = 0; i < number; i++) {
          homes.add(home(community, entrance, i));
        }
        return homes;
      });
    }

    private UUID entrance(Community community) {
      UUID entrance = identifiers.next();
      database
          .sql(
              """
              WITH b AS (
                INSERT INTO building (community_id, id, organisation_id, name, match_key)
                VALUES (:community, :building, :organisation, '1号楼', '1')
                RETURNING community_id, id)
              INSERT INTO entrance (community_id, id, organisation_id, building_id, name,
                match_key)
              SELECT community_id, :entrance, :organisation, id, '', ''
              FROM b
              """)
          .param("community", community.id())
          .param("building", identifiers.next())
          .param("organisation", organisation)
          .param("entrance", entrance)
          .update();
      return entrance;
    }

    private Home home(Community community, UUID entrance, int number) {
      UUID household = identifiers.next();
      database
          .sql(
              """
              WITH u AS (
                INSERT INTO unit (community_id, id, organisation_id, entrance_id, label,
                  match_key, kind)
                VALUES (:community, :unit, :organisation, :entrance, :label, :label,
                  'HOME')
                RETURNING community_id, id),
              h AS (
                INSERT INTO household (community_id, id, organisation_id, unit_id, stated_stage,
                  created_at, changed_at)
                SELECT community_id, :household, :organisation, id, 'SETTLED', now(), now()
                FROM u
                RETURNING community_id),
              p AS (
                INSERT INTO person (community_id, id, organisation_id, name, created_at)
                SELECT community_id, :person, :organisation, '王芳', now()
                FROM h
                RETURNING community_id)
              INSERT INTO household_role (community_id, id, organisation_id, household_id,
                person_id, role, is_decision_maker, created_at)
              SELECT community_id, :role, :organisation, :household, :person, 'OWNER', true, now()
              FROM p
              """)
          .param("community", community.id())
          .param("unit", identifiers.next())
          .param("organisation", organisation)
          .param("entrance", entrance)
          .param("label", String.valueOf(101 + number))
          .param("household", household)
          .param("person", identifiers.next())
          .param("role", identifiers.next())
          .update();
      return new Home(community.id(), household);
    }

    public InstrumentVersion version(String code) {
      return within(() -> asking.instruments().published(organisation, code));
    }

    /** An open wave. */
    public Wave wave(String code, Instant opensAt, Instant closesAt, Community... of) {
      int version = version(code).id();
      return within(() -> {
        List<Integer> ids = List.of(of).stream().map(Community::id).toList();
        var wave =
            asking
                .waves()
                .draft(chief(), new NewWave("2026Q3", version, Mode.NAMED, ids, opensAt, closesAt));
        asking.opening().open(chief(), wave);
        return asking.waves().get(wave.id());
      });
    }

    public Submission submission(Wave wave, Home home, Instant at, Answers answers) {
      return new Submission(
          identifiers.next(),
          new InvitationKey(home.community(), wave.id(), home.household()),
          Optional.empty(),
          Channel.PAPER,
          at,
          "zh-CN",
          answers);
    }

    public List<Outcome> store(List<Submission> submissions) {
      return within(() -> asking.responses().store(organisation, submissions));
    }
  }
}
