package org.lintel.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lintel.identity.audit.AuditLog;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.LintelHome;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.secret.KeyFile;
import org.lintel.platform.secret.PersonalDataCipher;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.web.Text;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes links for administrators from the shell, without the application. */
final class Recovery {

  private static final Duration VALIDITY = Duration.ofHours(1);

  private final Directory directory;
  private final StaffMembers staff;
  private final Memberships memberships;
  private final StaffLinks links;
  private final AuditTrail audit;
  private final PublicAddress publicAddress;
  private final Text text;

  Recovery(DataSource source, LintelHome home, KeyFile key, Text text) {
    var clock = Clock.system(ZoneOffset.UTC);
    var database = JdbcClient.create(source);
    var identifiers = new Identifiers(clock);
    var cipher = new PersonalDataCipher(key);
    this.directory = new Directory(database);
    this.memberships = new Memberships(database, identifiers, clock);
    var emails = new StaffEmails(cipher, directory);
    this.staff = new StaffMembers(database, emails, memberships, identifiers, clock);
    this.links = new StaffLinks(database, directory, identifiers, clock);
    this.audit = new AuditLog(database, identifiers, clock);
    var environment = new StandardEnvironment();
    var settings = new InstallationSettings(database, environment, cipher, clock);
    this.publicAddress = new PublicAddress(settings, environment, home);
    this.text = text;
  }

  /** One line for each link; with an e-mail only for that person. */
  List<String> links(List<String> emails) {
    var lines = new ArrayList<String>();
    Stream.of("organisation", "demonstration")
        .flatMap(kind -> directory.all(kind).stream())
        .forEach(entry ->
            lines.addAll(
                OrganisationScope.call(entry.organisation(), () -> ofOrganisation(emails))));
    if (lines.isEmpty()) {
      System.err.println(text.get("identity.recovery.none"));
    }
    return lines;
  }

  private List<String> ofOrganisation(List<String> emails) {
    return memberships.activeAdministrators().stream()
        .map(staff::get)
        .filter(member -> isMeant(member, emails))
        .map(this::line)
        .toList();
  }

  private static boolean isMeant(StaffMember member, List<String> emails) {
    return emails.isEmpty()
        || emails.stream()
            .flatMap(typed -> Email.read(typed).stream())
            .anyMatch(member.email()::equals);
  }

  private String line(StaffMember member) {
    var link = links.make(member.id(), StaffLink.Kind.NEW_PASSWORD, AuditTrail.SYSTEM, VALIDITY);
    UUID id = member.id();
    audit.append(AuditTrail.SYSTEM, "administrator-recovered", id.toString(), Map.of());
    String line = text.get("identity.recovery.link", member.name(), publicAddress.of(link.path()));
    return publicAddress
        .here(link.path())
        .map(here -> line + "\n" + text.get("identity.console.here", here))
        .orElse(line);
  }
}
