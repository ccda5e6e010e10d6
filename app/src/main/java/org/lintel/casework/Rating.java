package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the owner found it, one to five, once, within two weeks after the case was closed. Only the
 * owner's link, or her own pages, lead here: neither staff nor others of her household can rate.
 */
@Component
public class Rating {

  public static final int LONGEST = 500;
  static final Duration OPEN = Duration.ofDays(14);

  private final JdbcClient database;
  private final Clock clock;

  Rating(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What she said. */
  public record Rated(int stars, String words, Instant at) {}

  public Optional<Rated> of(ServiceCase found) {
    return database
        .sql(
            """
            SELECT stars, words, rated_at
            FROM case_rating
            WHERE community_id = :community AND case_id = :id
            """)
        .param("community", found.place().communityId())
        .param("id", found.id())
        .query((row, number) ->
            new Rated(row.getInt("stars"), row.getString("words"), Times.at(row, "rated_at")))
        .optional();
  }

  /** Whether the owner can be asked now. */
  public boolean isOpen(ServiceCase found) {
    Instant now = clock.instant();
    return found.dates().closedAt().map(at -> now.isBefore(at.plus(OPEN))).orElse(false)
        && of(found).isEmpty();
  }

  /** False when it was rated before or cannot be now. */
  @Transactional
  public boolean rate(ServiceCase found, int stars, String words) {
    return isOpen(found)
        && database
                .sql(
                    """
                    INSERT INTO case_rating
                      (community_id, case_id, organisation_id, stars, words, rated_at)
                    VALUES (:community, :id, :organisation, :stars, :words, :now)
                    ON CONFLICT (community_id, case_id) DO NOTHING
                    """)
                .param("community", found.place().communityId())
                .param("id", found.id())
                .param("organisation", OrganisationScope.required())
                .param("stars", stars)
                .param("words", words)
                .param("now", Times.of(clock.instant()))
                .update()
            == 1;
  }
}
