package org.lintel.platform.setting;

import java.io.IOException;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** The port that LINTEL_PORT asks for, or the next free one. */
public final class AskedPort {

  private static final int USUAL = 8080;
  private static final int HIGHEST = 65_535;
  private static final int TRIED = 50;

  private AskedPort() {}

  /**
   * A free port; 0 lets the system choose.
   *
   * @throws CannotListen when what was asked for is no port
   */
  public static int free(@Nullable String asked) {
    int first = asked == null || asked.isBlank() ? USUAL : number(asked.strip());
    if (first == 0) {
      return 0;
    }
    for (int port = first; port < first + TRIED && port <= HIGHEST; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    return 0;
  }

  private static int number(String asked) {
    if (!asked.matches("\\d{1,5}") || Integer.parseInt(asked) > HIGHEST) {
      throw new CannotListen("platform.listening.port", asked);
    }
    return Integer.parseInt(asked);
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
