package org.lintel.identity.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.identity.StaffMembers;
import org.lintel.identity.audit.AuditEntries;
import org.lintel.identity.audit.AuditEntry;
import org.lintel.platform.AuditSubjects;
import org.lintel.platform.AuditWords;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Puts the page of the audit log together: names for ids, texts for acts. */
@Component
class AuditPages {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Constants and ids. */
  private static final Pattern WRITTEN =
      Pattern.compile("[A-Z][A-Z_]+|[a-z]+(-[a-z]+)+|[0-9a-f]{8,}(-[0-9a-f]{4,})*");

  private final AuditEntries entries;
  private final StaffMembers staff;
  private final SubjectNames subjects;
  private final List<AuditWords.Values> words;

  AuditPages(
      AuditEntries entries, StaffMembers staff, SubjectNames subjects, List<AuditWords> words) {
    this.entries = entries;
    this.staff = staff;
    this.subjects = subjects;
    this.words = words.stream().flatMap(module -> module.values().stream()).toList();
  }

  /** The form again with what is wrong in it; nothing is listed that was not asked for. */
  AuditPage refusing(AuditAsked asked, Refusals refusals, Paging paging, Text text) {
    return page(new Paged<>(List.of(), paging, 0), asked, refusals, text);
  }

  AuditPage of(Paged<AuditEntry> found, AuditAsked asked, Text text) {
    Map<UUID, String> actors =
        staff.names(found.rows().stream().map(AuditEntry::actor).distinct().toList());
    var names = named(found.rows());
    List<AuditPage.Line> lines =
        found.rows().stream().map(entry -> line(entry, actors, names, text)).toList();
    return page(new Paged<>(lines, found.paging(), found.total()), asked, Refusals.none(), text);
  }

  private AuditPage page(
      Paged<AuditPage.Line> lines, AuditAsked asked, Refusals refusals, Text text) {
    return new AuditPage(
        lines,
        refusals,
        entries.acts().stream().map(act -> act(act, text)).toList(),
        people(),
        asked.act(),
        asked.staff(),
        asked.from(),
        asked.until(),
        asked.address());
  }

  private Map<UUID, AuditSubjects.Named> named(List<AuditEntry> rows) {
    var ids =
        rows.stream()
            .flatMap(entry ->
                Stream.concat(Stream.of(entry.subject()), entry.sortedDetails().values().stream()))
            .flatMap(value -> id(value).stream())
            .collect(Collectors.toSet());
    return subjects.of(ids);
  }

  private static Optional<UUID> id(String value) {
    return ID.matcher(value).matches() ? Optional.of(UUID.fromString(value)) : Optional.empty();
  }

  private List<AuditPage.Person> people() {
    return staff.names(entries.actors()).entrySet().stream()
        .map(known -> new AuditPage.Person(known.getKey(), known.getValue()))
        .sorted(Comparator.comparing(AuditPage.Person::name))
        .toList();
  }

  private AuditPage.Line line(
      AuditEntry entry, Map<UUID, String> actors, Map<UUID, AuditSubjects.Named> names, Text text) {
    return new AuditPage.Line(
        entry.at(),
        actors.getOrDefault(entry.actor(), ""),
        act(entry.act(), text),
        orElse(text, "audit.setting." + entry.subject(), entry.subject()),
        id(entry.subject()).flatMap(id -> Optional.ofNullable(names.get(id))),
        entry.sortedDetails().entrySet().stream()
            .filter(detail -> !detail.getValue().isEmpty())
            .map(detail -> detail(detail.getKey(), detail.getValue(), names, text))
            .toList());
  }

  /** What has no words yet is shown as it was written: an old log must stay readable. */
  private AuditPage.Detail detail(
      String key, String value, Map<UUID, AuditSubjects.Named> names, Text text) {
    var said =
        id(value)
            .flatMap(id -> Optional.ofNullable(names.get(id)))
            .map(AuditSubjects.Named::name)
            .or(() -> inWords(key, value, text));
    return new AuditPage.Detail(
        orElse(text, "audit.detail." + key, key),
        said.orElse(value),
        said.isEmpty() && WRITTEN.matcher(value).matches());
  }

  private Optional<String> inWords(String key, String value, Text text) {
    return Stream.concat(
            words.stream().flatMap(values -> values.key(key, value).stream()),
            Stream.of("audit.value." + value))
        .filter(text::has)
        .findFirst()
        .map(text::get);
  }

  private static String orElse(Text text, String key, String written) {
    return text.has(key) ? text.get(key) : written;
  }

  private static AuditPage.Act act(String name, Text text) {
    return new AuditPage.Act(name, text.has("audit.act." + name));
  }
}
