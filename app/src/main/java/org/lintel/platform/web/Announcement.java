package org.lintel.platform.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lintel.platform.database.LintelHome;
import org.lintel.platform.setting.PublicAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on the console where the application can be opened, and the starter that it is ready. */
@Component
class Announcement {

  private final LintelHome home;
  private final PublicAddress address;
  private final Texts texts;

  Announcement(LintelHome home, PublicAddress address, Texts texts) {
    this.home = home;
    this.address = address;
    this.texts = texts;
  }

  @EventListener
  @Order(0)
  void announce(ApplicationReadyEvent ready) {
    if (hasPages(ready)) {
      address.remember();
      System.out.printf("%nLintel 邻听  %s%n", address.ofThisMachine());
      for (String language : new String[] {Text.CHINESE, Text.ENGLISH}) {
        System.out.printf("  %s%n", texts.in(language).get("ui.console.started", home.directory()));
      }
    }
  }

  /** After all that a start does the starter may use the processor for the next one. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void tellStarter(ApplicationReadyEvent ready) throws IOException {
    String directory = System.getenv("LINTEL_READY_DIRECTORY");
    if (hasPages(ready) && directory != null && !directory.isBlank()) {
      Files.createFile(Path.of(directory, "ready." + ProcessHandle.current().pid()));
    }
  }

  private static boolean hasPages(ApplicationReadyEvent ready) {
    return ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null;
  }
}
