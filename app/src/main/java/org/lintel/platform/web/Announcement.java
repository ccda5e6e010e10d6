package org.lintel.platform.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lintel.platform.database.LintelHome;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on the console where the application can be opened, and the starter that it is ready. */
@Component
class Announcement {

  private final LintelHome home;

  Announcement(LintelHome home) {
    this.home = home;
  }

  @EventListener
  @Order(0)
  void announce(ApplicationReadyEvent ready) throws IOException {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      System.out.printf(
          "%nLintel 邻听  http://localhost:%d%n  data in %s; Ctrl-C stops everything%n",
          web.getWebServer().getPort(), home.directory());
      String directory = System.getenv("LINTEL_READY_DIRECTORY");
      if (directory != null && !directory.isBlank()) {
        Files.createFile(Path.of(directory, "ready." + ProcessHandle.current().pid()));
      }
    }
  }
}
