package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.service.CaseKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom a complaint is, or may be, about: whoever the owner names, whoever did what the complaint is
 * about, and whoever worked for that household on such things lately. No rule gives it to them.
 */
@Component
class ConcernedStaff {

  private static final Duration LATELY = Duration.ofDays(30);
  private static final int SHORTEST_NAME = 2;

  private final JdbcClient database;
  private final Clock clock;

  ConcernedStaff(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Set<UUID> of(ServiceCase found, Collection<Colleague> colleagues) {
    if (found.matter().kind() != CaseKind.COMPLAINT) {
      return Set.of();
    }
    var concerned = new HashSet<UUID>();
    found.worker().ifPresent(concerned::add);
    for (Colleague colleague : colleagues) {
      if (isNamed(found.matter().words(), colleague.name())) {
        concerned.add(colleague.id());
      }
    }
    found.reporter().household().ifPresent(home -> concerned.addAll(lately(found, home)));
    return concerned;
  }

  private static boolean isNamed(String words, String name) {
    return name.codePointCount(0, name.length()) >= SHORTEST_NAME && words.contains(name);
  }

  private Set<UUID> lately(ServiceCase found, UUID household) {
    return Set.copyOf(
        database
            .sql(
                """
                SELECT DISTINCT e.staff_id
                FROM service_case c
                JOIN case_entry e ON e.community_id = c.community_id AND e.case_id = c.id
                WHERE c.community_id = :community AND c.household_id = :household
                  AND c.category_code = :category AND c.id <> :id AND e.at > :since
                  AND e.kind IN ('DONE', 'PROPOSED') AND e.staff_id IS NOT NULL
                """)
            .param("community", found.place().communityId())
            .param("household", household)
            .param("category", found.matter().classifier().category())
            .param("id", found.id())
            .param("since", Times.of(clock.instant().minus(LATELY)))
            .query((row, _) -> row.getObject("staff_id", UUID.class))
            .list());
  }
}
