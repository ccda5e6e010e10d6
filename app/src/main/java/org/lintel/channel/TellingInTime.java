package org.lintel.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** When somebody is to be told something that is of no use after a certain moment. */
@Component
public class TellingInTime {

  private final NoticeTemplates templates;
  private final NoticeWordings wordings;
  private final OwnerLetters letters;
  private final NoticeTimes times;

  TellingInTime(
      NoticeTemplates templates, NoticeWordings wordings, OwnerLetters letters, NoticeTimes times) {
    this.templates = templates;
    this.wordings = wordings;
    this.letters = letters;
    this.times = times;
  }

  /**
   * As planned, or so much earlier that quiet hours do not hold it back until it is too late.
   *
   * @param template name of the notice that will be sent
   */
  public Instant of(
      String template, Addressee addressee, ZoneId zone, Instant planned, Instant latest) {
    NoticeWording wording = wordings.of(templates.get(template));
    if (wording.urgency() == NoticeTemplate.Urgency.EMERGENCY) {
      return planned;
    }
    return people(addressee).stream()
        .filter(one -> !letters.media(one, wording).isEmpty())
        .findFirst()
        .map(one ->
            letters.media(one, wording).stream()
                .map(medium -> times.inTime(planned, latest, zone, medium, one.wish()))
                .min(Instant::compareTo)
                .orElse(planned))
        .orElse(planned);
  }

  private List<Reachable> people(Addressee addressee) {
    return switch (addressee) {
      case Addressee.Staff _ -> List.of();
      case Addressee.Member(int community, UUID household, UUID member) ->
          letters.people(community, household, Optional.of(member));
      case Addressee.Home(int community, UUID household) ->
          letters.people(community, household, Optional.empty());
    };
  }
}
