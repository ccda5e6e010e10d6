package org.lintel.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.lintel.acceptance.Browser;

/**
 * One first visit with an empty cache, measured by Chromium itself.
 *
 * @param kilobytes over the wire with headers, compressed, in kB of 1,000 bytes
 * @param paint when the largest part was painted, in milliseconds
 * @param shift how much the layout moved (CLS)
 * @param elements in the document
 */
record PageVisit(double kilobytes, int requests, double paint, double shift, double elements) {

  private static final String TIMES =
      """
      () => new Promise(done => {
        let paint = 0, shift = 0;
        new PerformanceObserver(list => list.getEntries().forEach(e => paint = e.startTime))
          .observe({type: 'largest-contentful-paint', buffered: true});
        new PerformanceObserver(list => list.getEntries().forEach(e => shift += e.value))
          .observe({type: 'layout-shift', buffered: true});
        setTimeout(() => done([paint, shift, document.getElementsByTagName('*').length]), 400);
      })
      """;

  static PageVisit of(
      Browser browser, String address, String path, String session, PageProfile by) {
    try (BrowserContext context = browser.visit(address, by.device(), "zh-CN", true)) {
      if (!session.isEmpty()) {
        String[] parts = session.split("=", 2);
        context.addCookies(List.of(new Cookie(parts[0], parts[1]).setUrl(address)));
      }
      Page page = context.newPage();
      var bytes = new AtomicLong();
      var requests = new AtomicInteger();
      CDPSession protocol = context.newCDPSession(page);
      throttle(protocol, by);
      protocol.on("Network.requestWillBeSent", sent -> requests.incrementAndGet());
      protocol.on(
          "Network.loadingFinished",
          finished -> bytes.addAndGet(finished.get("encodedDataLength").getAsLong()));
      var response = page.navigate(path);
      if (response == null || response.status() != 200) {
        throw new IllegalStateException(path + " did not open: " + response);
      }
      page.waitForLoadState();
      var times = (List<?>) page.evaluate(TIMES);
      return new PageVisit(
          bytes.get() / 1000.0,
          requests.get(),
          number(times, 0),
          number(times, 1),
          number(times, 2));
    }
  }

  private static double number(List<?> numbers, int place) {
    return numbers.get(place) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static void throttle(CDPSession protocol, PageProfile by) {
    protocol.send("Network.enable");
    double bytesPerSecond = by.kilobits() * 1000.0 / 8;
    protocol.send(
        "Network.emulateNetworkConditions",
        object(
            Map.of(
                "latency", by.delay(),
                "downloadThroughput", bytesPerSecond,
                "uploadThroughput", bytesPerSecond),
            "offline"));
    protocol.send("Emulation.setCPUThrottlingRate", object(Map.of("rate", by.slowdown()), ""));
  }

  private static JsonObject object(Map<String, Number> numbers, String falsehood) {
    var object = new JsonObject();
    numbers.forEach(object::addProperty);
    if (!falsehood.isEmpty()) {
      object.addProperty(falsehood, false);
    }
    return object;
  }
}
