package org.lintel.identity;

import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.web.Text;
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
      say("identity.sign-in.console", "/sign-in");
    } else if (hasPages) {
      say("identity.set-up.console", link.renew());
    }
  }

  /** With the address of this machine too: the public one may not lead here, or not any more. */
  private void say(String key, String path) {
    for (String language : new String[] {Text.CHINESE, Text.ENGLISH}) {
      Text text = texts.in(language);
      System.out.printf("  %s%n", text.get(key, publicAddress.of(path)));
      publicAddress
          .here(path)
          .ifPresent(here -> System.out.printf("  %s%n", text.get("identity.console.here", here)));
    }
  }
}
