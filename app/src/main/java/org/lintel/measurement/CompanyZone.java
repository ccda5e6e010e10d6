package org.lintel.measurement;

import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the company keeps its time: quarters are its own, not those of a single community. */
@Component
public class CompanyZone {

  private final JdbcClient database;

  CompanyZone(JdbcClient database) {
    this.database = database;
  }

  public ZoneId get() {
    return ZoneId.of(
        database.sql("SELECT time_zone FROM organisation").query(String.class).single());
  }
}
