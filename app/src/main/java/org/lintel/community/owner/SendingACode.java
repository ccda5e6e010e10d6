package org.lintel.community.owner;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lintel.identity.CodeDelivery;
import org.lintel.identity.CodeDelivery.Way;
import org.lintel.identity.OneTimeCodes;
import org.lintel.identity.Organisations;
import org.lintel.identity.OwnerThrottle;
import org.lintel.platform.database.OrganisationScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends a code to a phone or e-mail, if it belongs to somebody. Done by another thread, so that the
 * answer to whoever asked is the same, and as fast, whether it is known or not.
 */
@Component
class SendingACode {

  private static final Logger log = LoggerFactory.getLogger(SendingACode.class);

  private final List<CodeDelivery> deliveries;
  private final OwnerHomes homes;
  private final Organisations organisations;
  private final OwnerThrottle throttle;
  private final OpeningAtHome opening;

  SendingACode(
      List<CodeDelivery> deliveries,
      OwnerHomes homes,
      Organisations organisations,
      OwnerThrottle throttle,
      OpeningAtHome opening) {
    this.deliveries = List.copyOf(deliveries);
    this.homes = homes;
    this.organisations = organisations;
    this.throttle = throttle;
    this.opening = opening;
  }

  /** Ways by which any company here can send a code. */
  Set<Way> ways() {
    var ways = EnumSet.noneOf(Way.class);
    for (int organisation : organisations.all()) {
      OrganisationScope.run(
          organisation,
          () ->
              deliveries.stream()
                  .filter(CodeDelivery::isSetUp)
                  .forEach(delivery -> ways.add(delivery.way())));
    }
    return ways;
  }

  void send(OwnerContact contact, String digits, String language) {
    Thread.ofPlatform().daemon().name("owner-code").start(() -> carry(contact, digits, language));
  }

  /** The first company that knows the contact and can send it a code does so, once. */
  private void carry(OwnerContact contact, String digits, String language) {
    try {
      var code = new CodeDelivery.Code(contact.value(), digits, OneTimeCodes.VALIDITY, language);
      for (Home home : homes.everywhere(contact.hash())) {
        if (OrganisationScope.<Boolean, RuntimeException>call(
            home.organisation(), () -> isSent(home, contact.way(), code))) {
          return;
        }
      }
    } catch (RuntimeException failed) {
      log.error("a one-time code was not sent", failed);
    }
  }

  /** True also when the household had enough codes: then nobody sends one. */
  private boolean isSent(Home home, Way way, CodeDelivery.Code code) {
    var delivery =
        deliveries.stream().filter(each -> each.way() == way && each.isSetUp()).findFirst();
    if (delivery.isEmpty()) {
      return false;
    }
    if (throttle.mayReach(home.household()) && delivery.get().deliver(code)) {
      opening.noteSent(home, way);
    }
    return true;
  }
}
