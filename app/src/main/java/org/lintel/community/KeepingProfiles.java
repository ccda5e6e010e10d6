package org.lintel.community;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a household is like, needs and expects, as staff learned it. */
@Component
public class KeepingProfiles {

  private final JdbcClient database;
  private final HouseholdLog log;

  KeepingProfiles(JdbcClient database, HouseholdLog log) {
    this.database = database;
    this.log = log;
  }

  /** Sets the whole profile; the log says how many traits it has, not which. */
  @Transactional
  public void change(Viewer viewer, Household household, Collection<HouseholdTrait> traits) {
    var names = new TreeSet<>(traits.stream().map(Enum::name).toList());
    int community = household.community().id();
    database
        .sql(
            """
            UPDATE household
            SET traits = :traits::text[]
            WHERE community_id = :community AND id = :id
            """)
        .param("traits", names.toArray(String[]::new))
        .param("community", community)
        .param("id", household.id())
        .update();
    log.write(
        viewer,
        community,
        household.id(),
        "profile-changed",
        Map.of("traits", String.valueOf(names.size())));
  }
}
