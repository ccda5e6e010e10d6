package org.lintel.identity;

import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.web.Texts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the link to set up a company as long as there is none; later, how to sign in. */
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
    if (hasPages && organisations.isAnyReal()) {
      say("identity.sign-in.console", publicAddress.of("/sign-in"));
    } else if (hasPages) {
      say("identity.set-up.console", publicAddress.of(link.renew()));
    }
  }

  private void say(String key, String address) {
    for (String language : new String[] {"zh-CN", "en"}) {
      System.out.printf("  %s%n", texts.in(language).get(key, address));
    }
  }
}
