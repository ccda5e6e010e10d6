package org.lintel.channel;

import java.time.ZoneId;
import java.util.HashMap;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Notices to colleagues in the words and the language of whoever reads them. */
@Component
public class ReadingNotices {

  private final NoticeTemplates templates;
  private final NoticeWordings wordings;

  ReadingNotices(NoticeTemplates templates, NoticeWordings wordings) {
    this.templates = templates;
    this.wordings = wordings;
  }

  /** What it says. */
  public record Words(String subject, String text) {}

  /** The page itself is behind a button, so that its address is not said. */
  public Words words(StaffNotices.Told told, Text text, ZoneId zone) {
    var wording = wordings.of(templates.get(told.template())).in(text.language());
    var places = new HashMap<>(NoticePlaces.shown(told.facts(), zone, text));
    places.put(NoticeTemplate.LINK, "");
    return new Words(
        text.fill(wording.subject(), places), text.fill(wording.text(), places).strip());
  }
}
