package org.lintel.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.channel.Addressee;
import org.lintel.channel.Lasting;
import org.lintel.channel.Notice;
import org.lintel.channel.NoticeCounts;
import org.lintel.channel.Notices;
import org.lintel.platform.Backdating;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Component;

/**
 * Sends each household one notice for each word about an incident, in the transaction in which it
 * is said to have been told. A newer word takes the place of one that still waits.
 */
@Component
public class TellingHomesOfIncidents {

  /** How long it helps to know that something is over. */
  private static final Duration USEFUL = Duration.ofDays(1);

  private final ServiceCatalogue catalogue;
  private final IncidentLinks links;
  private final Notices notices;
  private final NoticeCounts counts;

  TellingHomesOfIncidents(
      ServiceCatalogue catalogue, IncidentLinks links, Notices notices, NoticeCounts counts) {
    this.catalogue = catalogue;
    this.links = links;
    this.notices = notices;
    this.counts = counts;
  }

  /** A household of a community. */
  record Home(int community, UUID household) {}

  void tell(Incident incident, IncidentWord word, List<Home> homes) {
    links.open(incident.id());
    if (homes.isEmpty() || Backdating.isUntold()) {
      return;
    }
    Catalogue known = catalogue.current();
    String template = template(word, isDanger(incident, known));
    Map<String, String> values = values(incident, word, known);
    var path = Optional.of(links.path(incident.id()));
    var lasting = new Lasting(thread(incident), Optional.of(useful(word)));
    String key = key(incident, word.number());
    homes.forEach(home ->
        notices.send(
            new Notice(
                template,
                new Addressee.Home(home.community(), home.household()),
                values,
                key,
                path,
                lasting)));
  }

  /** What became of the notices of the last word. */
  public NoticeCounts.Count count(Incident incident, List<Integer> communities) {
    return counts.of(communities, thread(incident), key(incident, incident.word()));
  }

  private static String thread(Incident incident) {
    return "incident:" + incident.id();
  }

  private static String key(Incident incident, int word) {
    return thread(incident) + ":" + word;
  }

  private static boolean isDanger(Incident incident, Catalogue known) {
    return known
        .problem(incident.classifier().problem())
        .map(Catalogue.Problem::isSafety)
        .orElse(false);
  }

  private static String template(IncidentWord word, boolean isDanger) {
    return switch (word.kind()) {
      case DECLARED -> isDanger ? IncidentNotices.DANGER : IncidentNotices.TOLD;
      case UPDATE -> isDanger ? IncidentNotices.DANGER : IncidentNotices.NEWS;
      case ENDED -> isDanger ? IncidentNotices.DANGER_OVER : IncidentNotices.ENDED;
    };
  }

  private static Map<String, String> values(Incident incident, IncidentWord word, Catalogue known) {
    return Map.of(
        IncidentNotices.WHAT,
        Notice.both(
            known.words(incident.classifier(), Text.CHINESE),
            known.words(incident.classifier(), Text.ENGLISH)),
        IncidentNotices.BEGINS,
        incident.begins().toString(),
        IncidentNotices.EXPECTED,
        word.expectedUntil().toString(),
        IncidentNotices.NEXT,
        word.nextWord().map(at -> "text:casework.incident.notice.next|" + at).orElse(""));
  }

  /** Nobody is told on Thursday that the water is off until Tuesday. */
  private static Instant useful(IncidentWord word) {
    Instant said = word.at().plus(USEFUL);
    boolean isEnd = word.kind() == IncidentWord.Kind.ENDED;
    return isEnd || said.isAfter(word.expectedUntil()) ? said : word.expectedUntil();
  }
}
