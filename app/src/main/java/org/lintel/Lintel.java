package org.lintel;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the application. */
// Two modules may give a class the same simple name, so beans go by their full one.
@SpringBootApplication(
    proxyBeanMethods = false,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Lintel {

  private static final int USUAL_PORT = 8080;

  public static void main(String[] arguments) {
    var application = new SpringApplication(Lintel.class);
    application.setDefaultProperties(Map.of("server.port", port()));
    application.run(arguments);
  }

  /** The port asked for, or the next free one; 0 lets the system choose. */
  private static int port() {
    String asked = System.getenv("LINTEL_PORT");
    int first = asked == null || asked.isBlank() ? USUAL_PORT : Integer.parseInt(asked.strip());
    if (first == 0) {
      return 0;
    }
    for (int port = first; port < first + 50; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    return 0;
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
