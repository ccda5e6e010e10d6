package org.lintel.survey.mail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lintel.identity.Organisations;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.mail.Mails;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.survey.Standing;
import org.lintel.survey.Wave;
import org.springframework.stereotype.Component;

/** Says what stands in the way of sending. */
@Component
public class MailReadiness {

  private final Mails mails;
  private final PublicAddress address;
  private final Organisations organisations;
  private final WaveMails words;
  private final Clock clock;

  MailReadiness(
      Mails mails,
      PublicAddress address,
      Organisations organisations,
      WaveMails words,
      Clock clock) {
    this.mails = mails;
    this.address = address;
    this.organisations = organisations;
    this.words = words;
    this.clock = clock;
  }

  /** Empty when everything is ready. */
  public List<MailObstacle> obstacles(Wave wave) {
    var obstacles = new ArrayList<MailObstacle>();
    if (organisations.demonstrations().contains(OrganisationScope.required())) {
      obstacles.add(MailObstacle.DEMONSTRATION);
    }
    if (!mails.isSetUp()) {
      obstacles.add(MailObstacle.NO_SERVER);
    }
    if (!address.isSet()) {
      obstacles.add(MailObstacle.NO_PUBLIC_ADDRESS);
    }
    if (wave.standing(clock.instant()) != Standing.OPEN) {
      obstacles.add(MailObstacle.NOT_OPEN);
    }
    if (words.of(wave).isEmpty()) {
      obstacles.add(MailObstacle.NO_WORDS);
    }
    return obstacles;
  }
}
