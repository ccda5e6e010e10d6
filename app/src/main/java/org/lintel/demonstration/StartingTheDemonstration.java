package org.lintel.demonstration;

import org.lintel.identity.DemonstrationStaff;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** With {@code --lintel.demonstration=true}: loads the demonstration once, prints the way in. */
@Component
@ConditionalOnProperty("lintel.demonstration")
class StartingTheDemonstration {

  private static final Logger log = LoggerFactory.getLogger(StartingTheDemonstration.class);

  private final Demonstrations demonstrations;
  private final RemovingTheDemonstration removing;
  private final LoadingTheDemonstration loading;
  private final LoadingTheYear year;
  private final DemonstrationStaff staff;
  private final PublicAddress publicAddress;
  private final Texts texts;
  private final int places;

  /**
   * Knows how it is started.
   *
   * @param places how many communities get a year of cases, the first of them; all unless it is
   *     set, which is for tests of a running application that has something on every page
   */
  StartingTheDemonstration(
      Demonstrations demonstrations,
      RemovingTheDemonstration removing,
      LoadingTheDemonstration loading,
      LoadingTheYear year,
      DemonstrationStaff staff,
      PublicAddress publicAddress,
      Texts texts,
      @Value("${lintel.demonstration.places:" + Integer.MAX_VALUE + "}") int places) {
    if (places < 1) {
      throw new IllegalArgumentException(
          "lintel.demonstration.places is " + places + " and has to be at least 1");
    }
    this.demonstrations = demonstrations;
    this.removing = removing;
    this.loading = loading;
    this.year = year;
    this.staff = staff;
    this.publicAddress = publicAddress;
    this.texts = texts;
    this.places = places;
  }

  @EventListener
  @Order(20)
  void start(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      enter();
    }
  }

  private void enter() {
    try {
      int organisation = demonstrations.whole().orElseGet(this::load);
      String path = OrganisationScope.call(organisation, () -> staff.entryPath(staff.first()));
      say("demonstration.console.ready", publicAddress.ofThisMachine() + path);
      OrganisationScope.run(organisation, () -> year.submitOnce(staff.first(), places));
    } catch (RuntimeException failed) {
      log.error("the demonstration could not be loaded; the next start tries again", failed);
      say("demonstration.console.failed");
    }
  }

  @EventListener
  void on(LoadingTheYear.YearLoaded loaded) {
    say("demonstration.console.year", loaded.cases());
  }

  private int load() {
    for (int organisation : demonstrations.interrupted()) {
      OrganisationScope.run(organisation, removing::removeNow);
    }
    say("demonstration.console.loading");
    return loading.load();
  }

  private void say(String key, Object... arguments) {
    for (String language : new String[] {Text.CHINESE, Text.ENGLISH}) {
      System.out.printf("  %s%n", texts.in(language).get(key, arguments));
    }
  }
}
