package org.lintel.calendar;

import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes stretches of working hours. */
@Component
class HoursRows {

  private final JdbcClient database;

  HoursRows(JdbcClient database) {
    this.database = database;
  }

  void add(UUID calendar, int day, Hours hours) {
    database
        .sql(
            """
            INSERT INTO working_hours (calendar_id, day, from_minute, until_minute, organisation_id)
            VALUES (:calendar, :day, :from, :until, :organisation)
            """)
        .param("calendar", calendar)
        .param("day", day)
        .param("from", hours.from())
        .param("until", hours.until())
        .param("organisation", OrganisationScope.required())
        .update();
  }
}
