package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.List;
import org.lintel.channel.Outbox;
import org.lintel.platform.web.Text;

/** Says how many households the contact budget keeps waiting, why, and whether their turn comes. */
final class PutOffWords {

  private PutOffWords() {}

  /** A sentence for each kind that there is. */
  static List<String> of(Outbox.PutOff putOff, Text text) {
    var sentences = new ArrayList<String>();
    if (putOff.waiting() > 0) {
      sentences.add(text.get("survey.put-off.waiting", Shown.count(putOff.waiting())));
    }
    if (putOff.late() > 0) {
      sentences.add(text.get("survey.put-off.late", Shown.count(putOff.late())));
    }
    if (putOff.lost() > 0) {
      sentences.add(text.get("survey.put-off.lost", Shown.count(putOff.lost())));
    }
    return sentences;
  }
}
