package org.lintel.identity;

import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.web.Texts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the link to set up a company as long as there is none. */
@Component
class SetUpAnnouncement {

  private final Organisations organisations;
  private final SetUpLink link;
  private final PublicAddress publicAddress;
  private final Texts texts;

  SetUpAnnouncement(
      Organisations organisations, SetUpLink link, PublicAddress publicAddress, Texts texts) {
    this.organisations = organisations;
    this.link = link;
    this.publicAddress = publicAddress;
    this.texts = texts;
  }

  @EventListener
  @Order(10)
  void announce(ApplicationReadyEvent ready) {
    boolean hasPages =
        ready.getApplicationContext() instanceof WebServerApplicationContext web
            && web.getWebServer() != null;
    if (hasPages && !organisations.isAnyReal()) {
      String address = publicAddress.of(link.renew());
      for (String language : new String[] {"zh-CN", "en"}) {
        System.out.printf("  %s%n", texts.in(language).get("identity.set-up.console", address));
      }
    }
  }
}
