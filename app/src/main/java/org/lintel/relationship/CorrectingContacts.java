package org.lintel.relationship;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.community.Household;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was written down wrongly is put right; what it said before stays in its history. */
@Component
public class CorrectingContacts {

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  CorrectingContacts(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** A contact as it stands. */
  public record Written(UUID id, ContactKind kind, ContactOutcome outcome, String words) {

    boolean says(NewContact other) {
      return other.kind().filter(kind::equals).isPresent()
          && other.outcome().filter(outcome::equals).isPresent()
          && other.words().equals(words);
    }
  }

  /**
   * The contact with that household.
   *
   * @throws NotFound when there is none
   */
  public Written find(Household household, UUID contact) {
    return read(household, contact, "").orElseThrow(() -> new NotFound("contact " + contact));
  }

  /**
   * Puts the contact right; nothing happens when it says the same already.
   *
   * @param right its id is the form's, so that the same form sent twice is one correction
   */
  @Transactional
  public Refusals correct(Viewer viewer, Household household, UUID contact, NewContact right) {
    Refusals refusals = right.checkWords();
    Optional<Written> before = read(household, contact, " FOR UPDATE");
    if (before.isEmpty()) {
      throw new NotFound("contact " + contact);
    }
    if (refusals.isEmpty() && !before.get().says(right)) {
      write(viewer, household, before.get(), right);
    }
    return refusals;
  }

  private void write(Viewer viewer, Household household, Written before, NewContact right) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("community", household.community().id());
    parameters.put("contact", before.id());
    parameters.put("form", right.id());
    parameters.put("organisation", viewer.organisation());
    parameters.put("kind", before.kind().name());
    parameters.put("outcome", before.outcome().name());
    parameters.put("words", before.words());
    parameters.put("now", Times.of(clock.instant()));
    parameters.put("staff", viewer.id());
    boolean isNew = database.sql(KEEP).params(parameters).update() == 1;
    if (isNew) {
      parameters.put("kind", right.kind().orElseThrow().name());
      parameters.put("outcome", right.outcome().orElseThrow().name());
      parameters.put("words", right.words());
      database.sql(CHANGE).params(parameters).update();
      audit.append(viewer.id(), "contact-corrected", household.id().toString(), Map.of());
    }
  }

  private static final String KEEP =
      """
      INSERT INTO contact_correction
        (community_id, contact_id, id, organisation_id, kind, outcome, words, corrected_at,
        corrected_by)
      VALUES (:community, :contact, :form, :organisation, :kind, :outcome, :words, :now, :staff)
      ON CONFLICT (community_id, contact_id, id) DO NOTHING
      """;

  private static final String CHANGE =
      """
      UPDATE contact
      SET kind = :kind, outcome = :outcome, words = :words
      WHERE community_id = :community AND id = :contact
      """;

  private Optional<Written> read(Household household, UUID contact, String lock) {
    List<Written> found =
        database
            .sql(
                """
                SELECT id, kind, outcome, words
                FROM contact
                WHERE community_id = :community AND household_id = :household AND id = :contact
                """
                    + lock)
            .param("community", household.community().id())
            .param("household", household.id())
            .param("contact", contact)
            .query((row, _) ->
                new Written(
                    row.getObject("id", UUID.class),
                    ContactKind.valueOf(row.getString("kind")),
                    ContactOutcome.valueOf(row.getString("outcome")),
                    row.getString("words")))
            .list();
    return found.stream().findFirst();
  }
}
