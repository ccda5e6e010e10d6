package org.lintel.demonstration;

import java.util.List;
import org.lintel.identity.DemonstrationStaff;
import org.lintel.identity.Organisations;
import org.lintel.platform.database.OrganisationScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private final Organisations organisations;
  private final LoadingTheDemonstration loading;
  private final DemonstrationStaff staff;

  StartingTheDemonstration(
      Organisations organisations, LoadingTheDemonstration loading, DemonstrationStaff staff) {
    this.organisations = organisations;
    this.loading = loading;
    this.staff = staff;
  }

  @EventListener
  @Order(10)
  void start(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      int port = web.getWebServer().getPort();
      Thread.ofVirtual().name("demonstration").start(() -> enter(port));
    }
  }

  private void enter(int port) {
    List<Integer> there = organisations.demonstrations();
    try {
      if (there.isEmpty()) {
        System.out.println("  正在载入演示数据，约需半分钟 … loading the demonstration, about half a minute");
      }
      int organisation = there.isEmpty() ? loading.load() : there.getFirst();
      String path = OrganisationScope.call(organisation, () -> staff.entryPath(staff.first()));
      System.out.printf("  演示已就绪 The demonstration is ready: http://localhost:%d%s%n", port, path);
    } catch (RuntimeException failed) {
      log.error("the demonstration could not be loaded", failed);
    }
  }
}
