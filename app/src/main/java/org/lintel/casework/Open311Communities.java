package org.lintel.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.community.PlaceName;
import org.lintel.identity.Permission;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which communities are open to the public by Open311, and what programs call them. A community is
 * closed until an administrator opens it.
 */
@Component
public class Open311Communities {

  private static final String KIND = "open311";
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");

  private final JdbcClient database;
  private final Communities communities;
  private final Directory directory;
  private final AuditTrail audit;
  private final Clock clock;

  Open311Communities(
      JdbcClient database,
      Communities communities,
      Directory directory,
      AuditTrail audit,
      Clock clock) {
    this.database = database;
    this.communities = communities;
    this.directory = directory;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A community that is open, under the name that programs use.
   *
   * @param hasBrowsers whether pages of others may read in the browser what everybody may read
   */
  public record Jurisdiction(
      Community community, String id, Instant openedAt, boolean hasBrowsers) {}

  /** Whether programs could call a community so. */
  public static boolean hasForm(String id) {
    return FORM.matcher(id).matches();
  }

  /** Those that are open, in the order of their names. */
  public List<Jurisdiction> open(Viewer viewer) {
    var rows = new HashMap<Integer, Row>();
    database
        .sql(
            """
            SELECT community_id, jurisdiction, opened_at, has_browsers
            FROM open311_community
            """)
        .query((row, _) ->
            rows.put(
                row.getInt("community_id"),
                new Row(
                    row.getString("jurisdiction"),
                    Times.at(row, "opened_at"),
                    row.getBoolean("has_browsers"))))
        .list();
    return communities.visibleTo(viewer, Permission.MANAGE_SETTINGS).stream()
        .flatMap(community ->
            Optional.ofNullable(rows.get(community.id())).stream().map(row -> row.of(community)))
        .toList();
  }

  private record Row(String jurisdiction, Instant openedAt, boolean hasBrowsers) {

    Jurisdiction of(Community community) {
      return new Jurisdiction(community, jurisdiction, openedAt, hasBrowsers);
    }
  }

  /** Opens a community; false when programs call another one so already. */
  @Transactional
  public boolean open(Viewer viewer, Community community, String id) {
    boolean isFree =
        directory.add(KIND, Tokens.hash(id), OrganisationScope.required(), community.uuid());
    Optional<String> before = jurisdiction(community);
    if (!isFree && before.filter(id::equals).isEmpty()) {
      return false;
    }
    if (isFree && before.isPresent()) {
      replaceName(community, id);
    }
    database
        .sql(
            """
            INSERT INTO open311_community (community_id, organisation_id, jurisdiction, opened_at)
            VALUES (:community, :organisation, :id, :now)
            ON CONFLICT (community_id) DO UPDATE SET jurisdiction = :id
            """)
        .param("community", community.id())
        .param("organisation", OrganisationScope.required())
        .param("id", id)
        .param("now", Times.of(clock.instant()))
        .update();
    audit.append(viewer.id(), "open311-opened", community.uuid().toString(), Map.of());
    return true;
  }

  /** Programs find it no more; its requests stay cases like all others. */
  @Transactional
  public void close(Viewer viewer, Community community) {
    int closed =
        database
            .sql("DELETE FROM open311_community WHERE community_id = :community")
            .param("community", community.id())
            .update();
    directory.remove(KIND, OrganisationScope.required(), community.uuid());
    if (closed == 1) {
      audit.append(viewer.id(), "open311-closed", community.uuid().toString(), Map.of());
    }
  }

  /** Lets pages of others read in the browser what everybody may read, or no longer. */
  @Transactional
  public void letBrowsersRead(Viewer viewer, Community community, boolean may) {
    int changed =
        database
            .sql(
                """
                UPDATE open311_community
                SET has_browsers = :may
                WHERE community_id = :community AND has_browsers <> :may
                """)
            .param("community", community.id())
            .param("may", may)
            .update();
    if (changed == 1) {
      String act = may ? "open311-browsers-let-in" : "open311-browsers-kept-out";
      audit.append(viewer.id(), act, community.uuid().toString(), Map.of());
    }
  }

  /** Whether pages of others may read it in the browser. */
  public boolean letsBrowsersRead(Community community) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM open311_community
              WHERE community_id = :community AND has_browsers)
            """)
        .param("community", community.id())
        .query(Boolean.class)
        .single();
  }

  private void replaceName(Community community, String newName) {
    directory.remove(KIND, OrganisationScope.required(), community.uuid());
    directory.add(KIND, Tokens.hash(newName), OrganisationScope.required(), community.uuid());
  }

  /** Whether the community is open to the public. */
  public boolean isOpen(int community) {
    return database
        .sql("SELECT EXISTS (SELECT 1 FROM open311_community WHERE community_id = :community)")
        .param("community", community)
        .query(Boolean.class)
        .single();
  }

  private Optional<String> jurisdiction(Community community) {
    return database
        .sql("SELECT jurisdiction FROM open311_community WHERE community_id = :community")
        .param("community", community.id())
        .query((row, _) -> row.getString("jurisdiction"))
        .optional();
  }

  /** Does something with the community of that name, within its organisation. */
  public <T> Optional<T> with(String id, Function<Community, T> work) {
    if (!hasForm(id)) {
      return Optional.empty();
    }
    return directory
        .find(KIND, Tokens.hash(id))
        .flatMap(entry ->
            OrganisationScope.<Optional<T>, RuntimeException>call(
                entry.organisation(), () -> find(id, entry.subject()).map(work)));
  }

  private Optional<Community> find(String id, UUID uuid) {
    return database
        .sql(
            """
            SELECT o.community_id
            FROM open311_community o
            JOIN community_place p ON p.community_id = o.community_id
            WHERE o.jurisdiction = :id AND p.uuid = :uuid AND p.archived_at IS NULL
            """)
        .param("id", id)
        .param("uuid", uuid)
        .query(Integer.class)
        .optional()
        .map(communities::get);
  }

  /** The building that somebody calls so, as people there call it. */
  public Optional<String> building(Community community, String typed) {
    String key = PlaceName.building(typed).key();
    return database
        .sql(
            """
            SELECT DISTINCT building_name
            FROM household_site
            WHERE community_id = :community
            """)
        .param("community", community.id())
        .query((row, _) -> row.getString("building_name"))
        .list()
        .stream()
        .filter(name -> PlaceName.building(name).key().equals(key))
        .findFirst();
  }
}
