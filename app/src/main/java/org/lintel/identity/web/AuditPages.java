package org.lintel.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.identity.StaffMembers;
import org.lintel.identity.audit.AuditEntries;
import org.lintel.identity.audit.AuditEntry;
import org.lintel.platform.Paged;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Puts the page of the audit log together: names for ids, texts for acts. */
@Component
class AuditPages {

  private final AuditEntries entries;
  private final StaffMembers staff;

  AuditPages(AuditEntries entries, StaffMembers staff) {
    this.entries = entries;
    this.staff = staff;
  }

  /** The filter as it stands in the address. */
  record Asked(String act, String staff, String from, String until) {

    String address() {
      String query =
          Map.of("act", act, "staff", staff, "from", from, "until", until).entrySet().stream()
              .filter(part -> !part.getValue().isEmpty())
              .sorted(Map.Entry.comparingByKey())
              .map(part ->
                  part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
      return query.isEmpty() ? "/audit" : "/audit?" + query;
    }
  }

  AuditPage of(Paged<AuditEntry> found, Asked asked, Text text) {
    Map<UUID, String> names =
        staff.names(found.rows().stream().map(AuditEntry::actor).distinct().toList());
    List<AuditPage.Line> lines =
        found.rows().stream().map(entry -> line(entry, names, text)).toList();
    return new AuditPage(
        new Paged<>(lines, found.paging(), found.total()),
        entries.acts().stream().map(act -> act(act, text)).toList(),
        people(),
        asked.act(),
        asked.staff(),
        asked.from(),
        asked.until(),
        asked.address());
  }

  private List<AuditPage.Person> people() {
    return staff.names(entries.actors()).entrySet().stream()
        .map(known -> new AuditPage.Person(known.getKey(), known.getValue()))
        .sorted(Comparator.comparing(AuditPage.Person::name))
        .toList();
  }

  private static AuditPage.Line line(AuditEntry entry, Map<UUID, String> names, Text text) {
    return new AuditPage.Line(
        entry.at(),
        names.getOrDefault(entry.actor(), ""),
        act(entry.act(), text),
        entry.subject(),
        entry.sortedDetails().entrySet().stream()
            .map(detail -> detail.getKey() + " = " + detail.getValue())
            .collect(Collectors.joining(", ")));
  }

  private static AuditPage.Act act(String name, Text text) {
    return new AuditPage.Act(name, text.has("audit.act." + name));
  }
}
