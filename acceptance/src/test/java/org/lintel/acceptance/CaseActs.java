package org.lintel.acceptance;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Staff and owners at work over HTTP, a few at a time. Every case goes the same way, from the call
 * at the desk to the owner's word, and each leaves one that she reported herself and nobody
 * answers. What is cut off is sent again until it is acknowledged; forms that have an id of their
 * own are sent with the same one.
 */
final class CaseActs {

  private static final int PARALLEL = 4;
  private static final Duration BEFORE_AGAIN = Duration.ofMillis(100);
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  /** Each household may say the same twice in a day. */
  private static final List<Map<String, String>> REPORTS =
      List.of(
          Map.of("problem", "water-leak", "place", "home"),
          Map.of("problem", "lift-stopped", "place", "lift"),
          Map.of("problem", "lock", "place", "home"));

  private final Supplier<String> address;
  private final Desk desk;
  private final Desk owners = Desk.ofOwners();
  private final List<String> households;
  private final String staff;
  private final Instant promised;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final ConcurrentLinkedQueue<Followed> followed = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  /**
   * A case that went all the way, and the page of the one that its owner reported.
   *
   * @param number stands in everything that was said about it
   */
  record Followed(int number, String id, String reported) {}

  /**
   * @param staff who handles the cases
   * @param promised a day that stays ahead, however far time is moved
   */
  CaseActs(
      Supplier<String> address,
      Desk desk,
      List<String> households,
      String staff,
      Instant promised) {
    this.address = address;
    this.desk = desk;
    this.households = List.copyOf(households);
    this.staff = staff;
    this.promised = promised;
  }

  void begin() {
    for (int i = 0; i < PARALLEL; i++) {
      threads.add(Thread.ofPlatform().start(this::work));
    }
  }

  /** Lets every case that was begun go all the way, and returns them all. */
  List<Followed> end() throws InterruptedException {
    stopped = true;
    for (Thread thread : threads) {
      thread.join();
    }
    return List.copyOf(followed);
  }

  int acknowledged() {
    return acknowledged.get();
  }

  /** How often something had to be sent again. */
  int repeated() {
    return repeated.get();
  }

  /** What was answered to a first sending other than that it is done. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  void awaitMore(int more) throws InterruptedException {
    await(acknowledged.get() + more, Duration.ofMinutes(2));
  }

  void await(int goal, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (acknowledged.get() < goal) {
      if (System.nanoTime() > end || threads.stream().noneMatch(Thread::isAlive)) {
        throw new AssertionError("nothing is acknowledged any more; refused: " + refused());
      }
      Thread.sleep(5);
    }
  }

  private void work() {
    try {
      while (!stopped) {
        followed.add(follow(next.getAndIncrement()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Followed follow(int number) throws InterruptedException {
    String page = takeIn(number);
    String id = page.substring("/cases/".length());
    String link = untilGiven(() -> desk.link(address.get(), page));
    post(link + "/messages", said("owner", number));
    post(page + "/messages", said("staff", number));
    post(link + "/nudges", Map.of());
    move(page, Map.of("move", "assign", "handler", staff));
    post("/promises", promise(id, number));
    move(page, Map.of("move", "start"));
    versioned(page, page + "/completion", said("done", number));
    versioned(link, link + "/verdict", Map.of("verdict", "solved"));
    post(link + "/rating", Map.of("stars", "5", "words", "rated-" + number + "."));
    return new Followed(number, id, report(link, number));
  }

  private String takeIn(int number) throws InterruptedException {
    return post(
        "/cases",
        Map.of(
            "submission",
            UUID.randomUUID().toString(),
            "household",
            households.get(number % households.size()),
            "channel",
            "phone",
            "problem",
            "light-out",
            "place",
            "entrance",
            "words",
            "case-" + number + "."));
  }

  private String report(String link, int number) throws InterruptedException {
    Map<String, String> what = REPORTS.get(number / households.size() % REPORTS.size());
    return post(
        link + "/report",
        Map.of(
            "submission", UUID.randomUUID().toString(),
            "problem", what.getOrDefault("problem", ""),
            "place", what.getOrDefault("place", ""),
            "words", "reported-" + number + "."));
  }

  private static Map<String, String> said(String by, int number) {
    return Map.of("submission", UUID.randomUUID().toString(), "words", by + "-" + number + ".");
  }

  private Map<String, String> promise(String id, int number) {
    return Map.of(
        "submission",
        UUID.randomUUID().toString(),
        "case",
        id,
        "words",
        "promise-" + number + ".",
        "other",
        LocalDateTime.ofInstant(promised, ZoneOffset.UTC).withNano(0).toString(),
        "responsible",
        staff);
  }

  private void move(String page, Map<String, String> move) throws InterruptedException {
    versioned(page, page + "/moves", move);
  }

  private String post(String path, Map<String, String> fields) throws InterruptedException {
    return untilDone(path, () -> by(path).post(address.get() + path, fields));
  }

  /** A form about the version of the case that its page showed just before. */
  private void versioned(String page, String path, Map<String, String> fields)
      throws InterruptedException {
    untilDone(
        path,
        () -> {
          var all = new HashMap<>(fields);
          all.put("version", version(page));
          return by(path).post(address.get() + path, all);
        });
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

  private interface Sending<T> {
    T send() throws IOException, InterruptedException;
  }

  /** Returns where it leads. What is refused only the second time was done the first time. */
  private String untilDone(String path, Sending<Desk.Answer> sending) throws InterruptedException {
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
      } catch (IOException cutOff) {
        // sent again below
      }
      repeated.incrementAndGet();
      Thread.sleep(BEFORE_AGAIN);
    }
  }

  private <T> T untilGiven(Sending<T> sending) throws InterruptedException {
    while (true) {
      try {
        return sending.send();
      } catch (IOException | AssertionError cutOff) {
        Thread.sleep(BEFORE_AGAIN);
      }
    }
  }
}
