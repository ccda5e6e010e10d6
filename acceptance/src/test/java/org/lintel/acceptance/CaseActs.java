package org.lintel.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Staff and owners at work over HTTP, a few at a time. Every case goes the same way, from the call
 * at the desk to the owner's word, and each leaves one that she reported herself and nobody
 * answers. Forms that have an id of their own are sent again with the same one.
 */
final class CaseActs {

  private static final int PARALLEL = 4;
  private static final Duration LAST_CASE = Duration.ofMinutes(5);

  /** Each household may say the same twice in a day. */
  private static final List<Map<String, String>> REPORTS =
      List.of(
          Map.of("problem", "water-leak", "place", "home"),
          Map.of("problem", "lift-stopped", "place", "lift"),
          Map.of("problem", "lock", "place", "home"));

  private final PatientSender sender;
  private final List<String> households;
  private final String staff;
  private final Instant promised;
  private final AtomicInteger next = new AtomicInteger();
  private final ConcurrentLinkedQueue<Followed> followed = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  /**
   * A case that went all the way.
   *
   * @param number stands in everything that was said about it
   */
  record Followed(int number, String id) {}

  /**
   * @param staff who handles the cases
   * @param promised a day that stays ahead, however far time is moved
   */
  CaseActs(PatientSender sender, List<String> households, String staff, Instant promised) {
    this.sender = sender;
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
      if (!thread.join(LAST_CASE)) {
        throw new AssertionError("a case does not go all the way; refused: " + refused());
      }
    }
    return List.copyOf(followed);
  }

  /** Leaves everything as it is. */
  void abandon() {
    stopped = true;
    threads.forEach(Thread::interrupt);
  }

  int repeated() {
    return sender.repeated();
  }

  List<String> refused() {
    return sender.refused();
  }

  void awaitMore(int more) throws InterruptedException {
    await(sender.acknowledged() + more, Duration.ofMinutes(2));
  }

  void await(int goal, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (sender.acknowledged() < goal) {
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
    String link = sender.link(page);
    sender.post(link + "/messages", said("owner", number));
    sender.post(page + "/messages", said("staff", number));
    sender.post(link + "/nudges", Map.of());
    move(page, Map.of("move", "assign", "handler", staff));
    sender.post("/promises", promise(id, number));
    move(page, Map.of("move", "start"));
    sender.versioned(page, page + "/completion", said("done", number));
    sender.versioned(link, link + "/verdict", Map.of("verdict", "solved"));
    sender.post(link + "/rating", Map.of("stars", "5", "words", "rated-" + number + "."));
    report(link, number);
    return new Followed(number, id);
  }

  private String takeIn(int number) throws InterruptedException {
    return sender.post(
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

  private void report(String link, int number) throws InterruptedException {
    Map<String, String> what = REPORTS.get(number / households.size() % REPORTS.size());
    sender.post(
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
    sender.versioned(page, page + "/moves", move);
  }
}
