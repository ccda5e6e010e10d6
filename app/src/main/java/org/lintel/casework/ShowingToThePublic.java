package org.lintel.casework;

import java.util.Map;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person decides what of a case everybody may see. */
@Component
public class ShowingToThePublic {

  private final JdbcClient database;
  private final Open311Communities communities;
  private final CommonPlaces places;
  private final AuditTrail audit;

  ShowingToThePublic(
      JdbcClient database, Open311Communities communities, CommonPlaces places, AuditTrail audit) {
    this.database = database;
    this.communities = communities;
    this.places = places;
    this.audit = audit;
  }

  /** Whether there is anything to decide: its community is open and nobody lives at its place. */
  public boolean isPossible(ServiceCase found) {
    return places.contains(found.matter().classifier().place())
        && communities.isOpen(found.place().communityId());
  }

  /**
   * Shows or hides it; false when there is nothing to decide.
   *
   * @param hasWords whether what the reporter wrote, and the link to a picture, are shown too
   */
  @Transactional
  public boolean decide(
      Viewer viewer, ServiceCase found, Open311Request.Publication publication, boolean hasWords) {
    if (!isPossible(found)) {
      return false;
    }
    database
        .sql(
            """
            INSERT INTO open311_request
              (community_id, case_id, organisation_id, requested_at, publication, has_words)
            VALUES (:community, :case, :organisation, :received, :publication, :words)
            ON CONFLICT (community_id, case_id) DO UPDATE
            SET publication = :publication, has_words = :words
            """)
        .param("community", found.place().communityId())
        .param("case", found.id())
        .param("organisation", OrganisationScope.required())
        .param("received", Times.of(found.dates().receivedAt()))
        .param("publication", publication.name())
        .param("words", hasWords)
        .update();
    audit.append(
        viewer.id(),
        "case-publication-decided",
        found.id().toString(),
        Map.of("publication", publication.name(), "words", String.valueOf(hasWords)));
    return true;
  }
}
