package org.lintel.community;

import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.ServicePhone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The number that the owners of a community call: its own, otherwise the company's. */
@Component
public class ServicePhones {

  private final JdbcClient database;

  ServicePhones(JdbcClient database) {
    this.database = database;
  }

  /** Empty when there is no such community, or no number. */
  public Optional<ServicePhone> of(UUID community) {
    return database
        .sql("SELECT service_phone FROM community_place WHERE uuid = :community")
        .param("community", community)
        .query(String.class)
        .optional()
        .flatMap(ServicePhone::stored);
  }
}
