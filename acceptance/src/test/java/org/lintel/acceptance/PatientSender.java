package org.lintel.acceptance;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Sends forms of staff and owners. What is cut off is sent again until it is acknowledged, for as
 * long as an application may need to come back.
 */
final class PatientSender {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration BEFORE_AGAIN = Duration.ofMillis(100);
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private final Supplier<String> address;
  private final Desk desk;
  private final Desk owners = Desk.ofOwners();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

  PatientSender(Supplier<String> address, Desk desk) {
    this.address = address;
    this.desk = desk;
  }

  int acknowledged() {
    return acknowledged.get();
  }

  /** How often something had to be sent again. */
  int repeated() {
    return repeated.get();
  }

  /** What was answered other than that it is done, and what was never answered. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  /** Returns where it leads. */
  String post(String path, Map<String, String> fields) throws InterruptedException {
    return untilDone(path, () -> by(path).post(address.get() + path, fields));
  }

  /** A form about the version of the case that its page showed just before. */
  void versioned(String page, String path, Map<String, String> fields) throws InterruptedException {
    untilDone(
        path,
        () -> {
          var all = new HashMap<>(fields);
          all.put("version", version(page));
          return by(path).post(address.get() + path, all);
        });
  }

  /** The owner's address of a case. */
  String link(String page) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return desk.link(address.get(), page);
      } catch (IOException | AssertionError cutOff) {
        again(page + "/link", end, cutOff);
      }
    }
  }

  private String version(String page) throws IOException, InterruptedException {
    Desk.Answer shown = by(page).get(address.get() + page);
    if (shown.status() != 200) {
      throw new IOException("the page answered " + shown.status());
    }
    var version = VERSION.matcher(shown.body());
    return version.find() ? version.group(1) : "";
  }

  /** Pages of owners are closed to whoever is signed in as staff. */
  private Desk by(String path) {
    return path.startsWith("/o/") ? owners : desk;
  }

  private interface Sending {
    Desk.Answer send() throws IOException, InterruptedException;
  }

  /** What is refused only the second time was done the first time. */
  private String untilDone(String path, Sending sending) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (boolean isFirst = true; ; isFirst = false) {
      try {
        Desk.Answer answer = sending.send();
        if (answer.isDone()) {
          acknowledged.incrementAndGet();
          return answer.target();
        }
        boolean isOver = answer.status() == 409 || answer.status() == 422;
        if (isOver && !isFirst) {
          acknowledged.incrementAndGet();
          return "";
        }
        if (answer.status() != 503) {
          refused.add(path + " " + answer);
          throw new IllegalStateException("refused: " + path + " " + answer.status());
        }
        again(path, end, new IOException("answered 503"));
      } catch (IOException cutOff) {
        again(path, end, cutOff);
      }
      repeated.incrementAndGet();
    }
  }

  private void again(String path, long end, Throwable cutOff) throws InterruptedException {
    if (System.nanoTime() > end) {
      refused.add(path + " is not answered: " + cutOff);
      throw new IllegalStateException("not answered: " + path, cutOff);
    }
    Thread.sleep(BEFORE_AGAIN);
  }
}
