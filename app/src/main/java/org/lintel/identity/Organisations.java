package org.lintel.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.Tokens;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Shell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The companies whose data this installation keeps: usually one, and perhaps the demonstration. */
@Component
public class Organisations {

  public static final int LONGEST_NAME = 120;

  private static final String REAL = "organisation";
  private static final String DEMONSTRATION = "demonstration";

  private final JdbcClient database;
  private final Directory directory;
  private final Identifiers identifiers;
  private final AuditTrail audit;
  private final OrganisationNames names;
  private final Clock clock;

  Organisations(
      JdbcClient database,
      Directory directory,
      Identifiers identifiers,
      AuditTrail audit,
      OrganisationNames names,
      Clock clock) {
    this.database = database;
    this.directory = directory;
    this.identifiers = identifiers;
    this.audit = audit;
    this.names = names;
    this.clock = clock;
  }

  /**
   * Draws the number of an organisation that is about to be founded: its scope is entered with it
   * before the transaction of the founding begins.
   */
  int nextNumber() {
    return database.sql("SELECT nextval('organisation_number')").query(Integer.class).single();
  }

  /** Founds an organisation outside of any transaction; the caller plants its portfolio tree. */
  public int found(String name, ZoneId zone, boolean isDemonstration) {
    int number = nextNumber();
    OrganisationScope.run(number, () -> foundCurrent(name, zone, isDemonstration));
    return number;
  }

  /** Founds the organisation whose scope is entered. */
  void foundCurrent(String name, ZoneId zone, boolean isDemonstration) {
    int number = OrganisationScope.required();
    UUID id = identifiers.next();
    database
        .sql(
            """
            INSERT INTO organisation (id, uuid, name, time_zone, is_demonstration, created_at)
            VALUES (:number, :id, :name, :zone, :isDemonstration, :now)
            """)
        .param("number", number)
        .param("id", id)
        .param("name", name)
        .param("zone", zone.getId())
        .param("isDemonstration", isDemonstration)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    directory.add(isDemonstration ? DEMONSTRATION : REAL, Tokens.hash(id.toString()), number, id);
    audit.append(AuditTrail.SYSTEM, "organisation-founded", id.toString(), Map.of());
  }

  /**
   * Changes what the viewer's company is called, in which time zone its staff read times, and which
   * number its owners call.
   */
  @Transactional
  public void rename(Viewer viewer, String name, ZoneId zone, Optional<ServicePhone> phone) {
    var now = names.of(viewer.organisation());
    if (now.name().equals(name) && now.zone().equals(zone) && now.phone().equals(phone)) {
      return;
    }
    database
        .sql(
            """
            UPDATE organisation
            SET name = :name, time_zone = :zone, service_phone = :phone
            WHERE id = :organisation
            """)
        .param("name", name)
        .param("zone", zone.getId())
        .param("phone", number(phone))
        .param("organisation", viewer.organisation())
        .update();
    audit.append(
        viewer.id(),
        "organisation-renamed",
        String.valueOf(viewer.organisation()),
        change(now, name, zone, phone));
    // Forgotten before the commit, another request would remember the old name for good.
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            names.forget(viewer.organisation());
          }
        });
  }

  private static Map<String, String> change(
      Shell.Organisation before, String name, ZoneId zone, Optional<ServicePhone> phone) {
    var change = new TreeMap<>(Map.of("from", before.name(), "to", name, "zone", zone.getId()));
    if (!before.phone().equals(phone)) {
      change.put("service-phone", number(phone));
    }
    return change;
  }

  private static String number(Optional<ServicePhone> phone) {
    return phone.map(ServicePhone::value).orElse("");
  }

  /**
   * The service phone for somebody of whom nothing is known: that of the only company here, or, as
   * long as there is none, of the demonstration. Empty where several companies work.
   */
  public Optional<ServicePhone> onlyPhone() {
    List<Directory.Entry> real = directory.all(REAL);
    List<Directory.Entry> candidates = real.isEmpty() ? directory.all(DEMONSTRATION) : real;
    if (candidates.size() != 1) {
      return Optional.empty();
    }
    int only = candidates.getFirst().organisation();
    return OrganisationScope.call(only, () -> names.of(only).phone());
  }

  /** Whether a company works here, the demonstration not counted. */
  public boolean isAnyReal() {
    return !directory.all(REAL).isEmpty();
  }

  /** Numbers of demonstrations, as a rule none or one. */
  public List<Integer> demonstrations() {
    return directory.all(DEMONSTRATION).stream().map(Directory.Entry::organisation).toList();
  }

  /** Numbers of all organisations, for what runs in the background for each of them. */
  public List<Integer> all() {
    return Stream.of(REAL, DEMONSTRATION)
        .flatMap(kind -> directory.all(kind).stream())
        .map(Directory.Entry::organisation)
        .toList();
  }
}
