package org.lintel.survey;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.community.ContactSealing;
import org.lintel.community.SealedContact;
import org.lintel.identity.Organisations;
import org.lintel.identity.PortfolioTree;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation with one community, its households, and a wave that asks them. */
public class SurveyFixture {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final JdbcClient database;
  private final Organisations organisations;
  private final PortfolioTree tree;
  private final Instruments instruments;
  private final Waves waves;
  private final OpeningAWave opening;
  private final LinkTokens tokens;
  private final ContactSealing sealing;

  SurveyFixture(
      JdbcClient database,
      Organisations organisations,
      PortfolioTree tree,
      Instruments instruments,
      Waves waves,
      OpeningAWave opening,
      LinkTokens tokens,
      ContactSealing sealing) {
    this.database = database;
    this.organisations = organisations;
    this.tree = tree;
    this.instruments = instruments;
    this.waves = waves;
    this.opening = opening;
    this.tokens = tokens;
    this.sealing = sealing;
  }

  /** What was made. */
  public record Made(int organisation, Viewer viewer, int community, List<UUID> households) {}

  /** A wave with the ids of its links, those of each household together. */
  public record Asked(Made made, Wave wave, List<List<UUID>> links) {

    public InvitationKey key(int household) {
      return new InvitationKey(made.community(), wave.id(), made.households().get(household));
    }
  }

  private record Quality(UUID id, int organisation, UUID root) implements Viewer {

    @Override
    public String name() {
      return "周敏";
    }

    @Override
    public String roleKey() {
      return "identity.role.quality-manager";
    }

    @Override
    public Set<UUID> nodes(Permit permit) {
      return Set.of(root);
    }

    @Override
    public String language() {
      return "zh-CN";
    }
  }

  /** A community named 翠湖天地 with so many households of two members each, the first a shop. */
  public Made community(int households) {
    int organisation = organisations.found("翠湖物业", ZONE, false);
    return OrganisationScope.<Made, RuntimeException>call(
        organisation, () -> community(organisation, households));
  }

  private Made community(int organisation, int households) {
    UUID root = tree.plant(organisation, "翠湖物业");
    UUID node = UUID.randomUUID();
    run(
        """
        INSERT INTO portfolio_node
          (id, organisation_id, parent_id, kind, name, path, created_at)
        VALUES (:a, :organisation, :b, 'COMMUNITY', '翠湖天地', ARRAY[:b::uuid, :a::uuid], now())
        """,
        organisation,
        node,
        root);
    int community =
        database
            .sql(
                """
                INSERT INTO community (organisation_id, uuid, code, time_zone)
                VALUES (:organisation, :node, 'cuihu', 'Asia/Shanghai')
                RETURNING id
                """)
            .param("organisation", organisation)
            .param("node", node)
            .query(Integer.class)
            .single();
    var made = new ArrayList<UUID>();
    for (int number = 0; number < households; number++) {
      made.add(household(organisation, community, number));
    }
    return new Made(
        organisation, new Quality(UUID.randomUUID(), organisation, root), community, made);
  }

  private UUID household(int organisation, int community, int number) {
    UUID household = UUID.randomUUID();
    database
        .sql(
            """
            WITH b AS (
              INSERT INTO building (community_id, id, organisation_id, name, match_key)
              VALUES (:community, gen_random_uuid(), :organisation, :building, :building)
              RETURNING id),
            e AS (
              INSERT INTO entrance
                (community_id, id, organisation_id, building_id, name, match_key)
              SELECT :community, gen_random_uuid(), :organisation, id, :label, :label FROM b
              RETURNING id),
            u AS (
              INSERT INTO unit
                (community_id, id, organisation_id, entrance_id, label, match_key, kind)
              SELECT :community, gen_random_uuid(), :organisation, id, :label, :label, :kind
              FROM e
              RETURNING id)
            INSERT INTO household
              (community_id, id, organisation_id, unit_id, stated_stage, created_at, changed_at)
            SELECT :community, :household, :organisation, id, 'SETTLED', now(), now() FROM u
            """)
        .param("community", community)
        .param("organisation", organisation)
        .param("building", (number + 1) + "栋")
        .param("label", String.valueOf(101 + number))
        .param("kind", number == 0 ? "SHOP" : "HOME")
        .param("household", household)
        .update();
    member(organisation, community, household, "OWNER", "2106");
    member(organisation, community, household, "CO_OWNER", "");
    return household;
  }

  private void member(
      int organisation, int community, UUID household, String role, String lastFour) {
    UUID person = UUID.randomUUID();
    SealedContact phone = sealing.phone("13800002106").orElseThrow();
    run(
        """
        WITH p AS (
          INSERT INTO person (community_id, id, organisation_id, name, created_at)
          VALUES (%1$d, :a, :organisation, '王秀英', now())),
        c AS (
          INSERT INTO person_contact (community_id, id, organisation_id, person_id, kind, sealed,
            hash, last_four, is_preferred, created_at)
          SELECT %1$d, gen_random_uuid(), :organisation, :a, 'PHONE', '\\x%4$s', '\\x%5$s', '%2$s',
            true, now()
          WHERE '%2$s' <> '')
        INSERT INTO household_role
          (community_id, id, organisation_id, household_id, person_id, role, created_at)
        VALUES (%1$d, gen_random_uuid(), :organisation, :b, :a, '%3$s', now())
        """
            .formatted(community, lastFour, role, hex(phone.sealed()), hex(phone.hash())),
        organisation,
        person,
        household);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private void run(String sql, int organisation, UUID a, UUID b) {
    database.sql(sql).param("organisation", organisation).param("a", a).param("b", b).update();
  }

  /** A wave with a shipped instrument, open for a week around now. */
  public Asked ask(Made made, String instrument) {
    return in(made, () -> ask(made, instruments.published(made.organisation(), instrument).id()));
  }

  /** A wave with the instrument of tests that has every kind of item. */
  public Asked askEverything(Made made) {
    return askEverything(made, Mode.CONFIDENTIAL);
  }

  /** The same in a mode of its own. */
  public Asked askEverything(Made made, Mode mode) {
    return in(made, () -> ask(made, publishEverything(made), mode));
  }

  private Asked ask(Made made, int version) {
    return ask(made, version, Mode.CONFIDENTIAL);
  }

  private Asked ask(Made made, int version, Mode mode) {
    Instant now = Instant.now();
    var wave =
        waves.draft(
            made.viewer(),
            new NewWave(
                "第三季度",
                version,
                mode,
                List.of(made.community()),
                now.minus(3, ChronoUnit.DAYS),
                now.plus(4, ChronoUnit.DAYS)));
    if (!(opening.open(made.viewer(), wave) instanceof Opening.Opened)) {
      throw new IllegalStateException("the wave did not open");
    }
    var links = made.households().stream().map(household -> links(wave, household)).toList();
    return new Asked(made, waves.get(wave.id()), links);
  }

  private List<UUID> links(Wave wave, UUID household) {
    return database
        .sql(
            """
            SELECT l.id
            FROM invitation_link l
            LEFT JOIN household_member m
              ON m.community_id = l.community_id AND m.member_id = l.member_id
            WHERE l.wave_id = :wave AND l.household_id = :household
            ORDER BY m.role DESC NULLS LAST
            """)
        .param("wave", wave.id())
        .param("household", household)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  private int publishEverything(Made made) {
    return database
        .sql(
            """
            WITH i AS (
              INSERT INTO instrument (organisation_id, code)
              VALUES (:organisation, 'everything')
              ON CONFLICT (organisation_id, code) DO UPDATE SET code = excluded.code
              RETURNING id)
            INSERT INTO instrument_version
              (uuid, organisation_id, instrument_id, number, definition, published_at)
            SELECT gen_random_uuid(), :organisation, id, 1, :definition::jsonb, now() FROM i
            ON CONFLICT (instrument_id, number) DO UPDATE SET number = 1
            RETURNING id
            """)
        .param("organisation", made.organisation())
        .param("definition", everything())
        .query(Integer.class)
        .single();
  }

  static String everything() {
    try (var content = new ClassPathResource("survey/everything.json").getInputStream()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Token of one of a household's links. */
  public String token(Asked asked, int household, int link) {
    return tokens.of(asked.links().get(household).get(link));
  }

  public Optional<UUID> link(Asked asked, int household, int link) {
    return Optional.of(asked.links().get(household).get(link));
  }

  public <T> T in(Made made, java.util.function.Supplier<T> work) {
    return OrganisationScope.<T, RuntimeException>call(made.organisation(), work::get);
  }

  /** Counts rows as the application sees them. */
  public int count(Made made, String sql) {
    return in(made, () -> database.sql(sql).query(Integer.class).single());
  }
}
