package org.lintel.channel;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Says to staff, before they contact a household, how often it was contacted this week already. */
@Component
public class ContactedLately {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ContactBudget budget;

  ContactedLately(ContactBudget budget) {
    this.budget = budget;
  }

  /**
   * How often, and by what.
   *
   * @param kinds how many of each kind, the latest first
   * @param most with which a household has had enough for a week
   * @param freeAt when it has room again; empty while it has
   */
  public record Lately(Map<String, Integer> kinds, int used, int most, String freeAt) {

    public boolean isMuch() {
      return !freeAt.isEmpty();
    }

    /** As a sentence. */
    public String words(Text text) {
      String parts =
          kinds.entrySet().stream()
              .map(kind -> text.get("channel.contacted." + kind.getKey(), kind.getValue()))
              .collect(Collectors.joining(text.get("channel.contacted.and")));
      return used == 0
          ? text.get("channel.contacted.none", most)
          : text.get("channel.contacted.some", used, most, parts);
    }

    /** Until when it has had enough; empty while it has not. */
    public String until(Text text) {
      return isMuch() ? text.get("channel.contacted.until", freeAt) : "";
    }
  }

  public Lately of(int community, UUID household, ZoneId zone) {
    ContactBudget.Standing standing = budget.of(community, household);
    var kinds = new LinkedHashMap<String, Integer>();
    standing.contacts().forEach(one -> kinds.merge(one.kind(), 1, Integer::sum));
    return new Lately(
        kinds,
        standing.used(),
        standing.most(),
        standing.freeAt().map(at -> MINUTE.format(at.atZone(zone))).orElse(""));
  }

  /** For pages on which staff are about to contact it. */
  public Part part(int community, UUID household, ZoneId zone) {
    return new Part("channel/_contacted", of(community, household, zone));
  }
}
