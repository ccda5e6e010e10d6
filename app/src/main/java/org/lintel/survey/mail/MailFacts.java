package org.lintel.survey.mail;

import java.util.List;
import java.util.Optional;
import org.lintel.platform.ServicePhone;
import org.lintel.survey.Mode;

/**
 * What fills the places of a mail, for one address.
 *
 * @param round 0 for the invitation
 * @param phone that owners of the community call
 * @param optOut address of the page for no more e-mail
 */
record MailFacts(
    String owner,
    String community,
    String company,
    String survey,
    String closes,
    int minutes,
    Mode mode,
    int round,
    List<Door> doors,
    Optional<ServicePhone> phone,
    String optOut) {

  MailFacts {
    doors = List.copyOf(doors);
  }

  /** One home that may answer, and the link that opens its questionnaire. */
  record Door(String home, String address) {}
}
