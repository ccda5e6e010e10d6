package org.lintel.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lintel.acceptance.Browser.Device;

/**
 * A story that fails while its page is on the way to another one ends and says why: closing what it
 * looked with does not wait for ever.
 */
class BrowserStory {

  private static final int ROUNDS = 6;

  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", BrowserStory::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatIsClosedOnItsWayIsClosed() {
    try (Browser browser = new Browser()) {
      for (int round = 0; round < ROUNDS; round++) {
        try (BrowserContext context = browser.visit(address(), Device.PHONE, "zh-CN", true)) {
          Page page = context.newPage();
          page.navigate("/first");
          page.waitForResponse(
              "**/second", () -> page.evaluate("() => { location.href = '/second'; }"));
        }
      }
    }
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Pages that have something to do when they are left, as those have that keep what is typed. */
  private static void answer(HttpExchange exchange) throws IOException {
    boolean isScript = exchange.getRequestURI().getPath().equals("/script");
    byte[] body =
        (isScript
                ? "addEventListener('pagehide', () => {});"
                : "<!doctype html><title>a page</title><script src=/script defer></script><p>"
                    + "words ".repeat(3000))
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", isScript ? "text/javascript" : "text/html");
    exchange.sendResponseHeaders(200, body.length);
    try (exchange;
        var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
