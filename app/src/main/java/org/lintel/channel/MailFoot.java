package org.lintel.channel;

import java.util.ArrayList;
import java.util.Optional;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Text;

/**
 * What stands below every notice by e-mail and is not the company's to leave out.
 *
 * @param link that the notice leads to; may be empty
 * @param optOut address of the page for no more e-mail
 */
record MailFoot(Optional<ServicePhone> phone, String link, String optOut, String company) {

  String in(Text text, Text other) {
    var lines = new ArrayList<String>();
    if (!link.isEmpty()) {
      String asked = link.contains("?") ? "&lang=" : "?lang=";
      lines.add(other.get("notice.mail.other-language") + link + asked + other.language());
    }
    phone.ifPresent(number -> lines.add(text.get("notice.mail.phone", number.value())));
    lines.add(text.get("notice.mail.opt-out") + optOut + "?lang=" + text.language());
    lines.add(company);
    return String.join("\n", lines);
  }
}
