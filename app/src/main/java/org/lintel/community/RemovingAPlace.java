package org.lintel.community;

import java.util.Map;
import java.util.UUID;
import org.lintel.identity.StaffOfPlaces;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a place away that was entered by mistake. Whatever stands on it keeps it: then it can only
 * be taken out of use. Foreign keys decide, also those of modules above.
 */
@Component
public class RemovingAPlace {

  private final JdbcClient database;
  private final Places places;
  private final StaffOfPlaces staff;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  RemovingAPlace(
      JdbcClient database,
      Places places,
      StaffOfPlaces staff,
      AuditTrail audit,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.places = places;
    this.staff = staff;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Removes a place of the viewer's without anything under it or on it. */
  public Refusals remove(Viewer viewer, UUID id) {
    Place place = places.find(viewer, id);
    if (place.parent().isEmpty() || staff.areAt(id)) {
      return Refusals.none().add("", "community.place.refused.in-use", place.name());
    }
    try {
      transaction.executeWithoutResult(_ -> {
        for (String table : new String[] {"community WHERE uuid", "portfolio_node WHERE id"}) {
          database.sql("DELETE FROM " + table + " = :id").param("id", id).update();
        }
        audit.append(
            viewer.id(), "place-removed", id.toString(), Map.of("kind", place.kind().name()));
      });
      return Refusals.none();
    } catch (DataIntegrityViolationException _) {
      return Refusals.none().add("", "community.place.refused.in-use", place.name());
    }
  }
}
