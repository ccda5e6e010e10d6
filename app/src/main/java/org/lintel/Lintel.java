package org.lintel;

import java.util.Map;
import org.lintel.platform.setting.AskedPort;
import org.lintel.platform.setting.CannotListen;
import org.lintel.platform.web.Texts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the application. */
// Two modules may give a class the same simple name, so beans go by their full one.
@SpringBootApplication(
    proxyBeanMethods = false,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Lintel {

  public static void main(String[] arguments) {
    endWith(System.getenv().getOrDefault("LINTEL_STARTER", ""));
    try {
      int port = AskedPort.free(System.getenv("LINTEL_PORT"));
      var application = new SpringApplication(Lintel.class);
      application.setDefaultProperties(Map.of("server.port", port));
      application.run(arguments);
    } catch (CannotListen e) {
      System.err.println(e.sentence(Texts.ofTerminal()));
      System.exit(1);
    }
  }

  /** Ends when the shell that started it was killed, so that nothing is left behind. */
  private static void endWith(String starter) {
    if (!starter.isEmpty()) {
      ProcessHandle.of(Long.parseLong(starter)).ifPresent(Lintel::watch);
    }
  }

  private static void watch(ProcessHandle shell) {
    Thread.ofPlatform().daemon().name("starter").start(() -> endAfter(shell));
  }

  private static void endAfter(ProcessHandle shell) {
    shell.onExit().join();
    System.exit(0);
  }
}
