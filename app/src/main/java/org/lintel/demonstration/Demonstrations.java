package org.lintel.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lintel.identity.Organisations;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demonstrations of this installation: none or one, and those whose loading never ended. */
@Component
class Demonstrations {

  private final JdbcClient database;
  private final Organisations organisations;
  private final Clock clock;

  Demonstrations(JdbcClient database, Organisations organisations, Clock clock) {
    this.database = database;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Number of the organisation of one that was loaded to its end. */
  Optional<Integer> whole() {
    return organisations.demonstrations().stream().filter(this::isWhole).findFirst();
  }

  /** Numbers of those that were interrupted while they were loaded. */
  List<Integer> interrupted() {
    return organisations.demonstrations().stream().filter(number -> !isWhole(number)).toList();
  }

  /** Writes down that the one whose scope is entered is whole. */
  void loaded(LocalDate anchor) {
    database
        .sql(
            """
            INSERT INTO demonstration (organisation_id, anchor, loaded_at)
            VALUES (:organisation, :anchor, :now)
            """)
        .param("organisation", OrganisationScope.required())
        .param("anchor", anchor)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * On which day the one whose scope is entered stands.
   *
   * @param anchor first day of the quarter it was loaded in
   * @param loaded the day itself
   */
  record Days(LocalDate anchor, LocalDate loaded) {}

  Days days() {
    return database
        .sql("SELECT anchor, loaded_at FROM demonstration")
        .query((row, _) ->
            new Days(
                row.getObject("anchor", LocalDate.class),
                row.getObject("loaded_at", OffsetDateTime.class)
                    .atZoneSameInstant(LoadingTheDemonstration.ZONE)
                    .toLocalDate()))
        .single();
  }

  private boolean isWhole(int organisation) {
    return OrganisationScope.call(
        organisation,
        () ->
            database
                .sql("SELECT EXISTS (SELECT FROM demonstration)")
                .query(Boolean.class)
                .single());
  }
}
