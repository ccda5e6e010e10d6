package org.lintel.identity;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether a node of the portfolio tree is the place of somebody's role. */
@Component
public class StaffOfPlaces {

  private final JdbcClient database;

  StaffOfPlaces(JdbcClient database) {
    this.database = database;
  }

  /** Whether anybody holds a role exactly here. */
  public boolean areAt(UUID node) {
    return database
        .sql("SELECT EXISTS (SELECT 1 FROM membership WHERE node_id = :node)")
        .param("node", node)
        .query(Boolean.class)
        .single();
  }
}
