package org.lintel.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Owners who answer one after the other, several at a time, and send the same answer again until
 * somebody says that it is stored.
 */
final class Answerers {

  private static final int PARALLEL = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN = Duration.ofMillis(60);
  private static final Duration BEFORE_AGAIN = Duration.ofMillis(200);
  private static final int SCORES = 11;

  private final List<String> tokens;
  private final Supplier<String> address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final Map<Integer, Answer> acknowledged = new ConcurrentHashMap<>();
  private final List<String> refused = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  /** What one owner sends; the number says which household. */
  record Answer(int number, String token, UUID submission) {

    int score() {
      return number % SCORES;
    }

    private String json() {
      return """
      {"token": "%s", "submission": "%s", "answers": {"recommend": %d, "why": "%s"}}
      """
          .formatted(token, submission, score(), words());
    }

    /** Free text by which the answer is found again. */
    String words() {
      return "answer-" + number + ".";
    }
  }

  Answerers(List<String> tokens, Supplier<String> address) {
    this.tokens = List.copyOf(tokens);
    this.address = address;
  }

  void begin() {
    for (int i = 0; i < PARALLEL; i++) {
      threads.add(Thread.ofPlatform().start(this::answer));
    }
  }

  /** Lets every answer that was begun be acknowledged, and returns them all. */
  List<Answer> end() throws InterruptedException {
    stopped = true;
    for (Thread thread : threads) {
      thread.join();
    }
    return acknowledged();
  }

  List<Answer> acknowledged() {
    return List.copyOf(acknowledged.values());
  }

  /** How often an answer had to be sent again. */
  int repeated() {
    return repeated.get();
  }

  /** What was said to an answer other than that it is stored. */
  List<String> refused() {
    synchronized (refused) {
      return List.copyOf(refused);
    }
  }

  /** Waits until so many more answers are acknowledged. */
  void awaitMore(int more) throws InterruptedException {
    int goal = acknowledged.size() + more;
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (acknowledged.size() < goal) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no answer is acknowledged any more; refused: " + refused());
      }
      Thread.sleep(5);
    }
  }

  private void answer() {
    try {
      while (!stopped) {
        int number = next.getAndIncrement();
        if (number >= tokens.size()) {
          refuse(tokens.size() + " households are too few");
          return;
        }
        untilAcknowledged(new Answer(number, tokens.get(number), UUID.randomUUID()));
        Thread.sleep(BETWEEN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void untilAcknowledged(Answer answer) throws InterruptedException {
    while (!isAcknowledged(answer)) {
      repeated.incrementAndGet();
      Thread.sleep(BEFORE_AGAIN);
    }
    acknowledged.put(answer.number(), answer);
  }

  /** A killed application does not answer; one without its database says 503. */
  private boolean isAcknowledged(Answer answer) throws InterruptedException {
    try {
      HttpResponse<String> response = send(answer);
      int status = response.statusCode();
      if (status != 200 && status != 201 && status != 503) {
        refuse(status + " " + response.body().lines().limit(8).toList());
      }
      return status == 200 || status == 201;
    } catch (IOException cutOff) {
      return false;
    }
  }

  private void refuse(String what) {
    synchronized (refused) {
      refused.add(what);
    }
  }

  HttpResponse<String> send(Answer answer) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address.get() + "/api/v1/responses"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(answer.json()))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
