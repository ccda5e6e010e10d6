package org.lintel.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers to the shipped instruments, as a program sends them. */
final class Questionnaires {

  static final String SHORT = "relationship_nps";
  static final String LONG = "yearly_owner_study";
  static final long SEED = 20260928;

  private static final List<String> REASONS =
      List.of("repair", "steward", "promises", "cleaning", "security", "fees", "parking");
  private static final List<String> LOYALTY =
      List.of(
          "sat_overall",
          "sat_expected",
          "sat_ideal",
          "exp_contact",
          "exp_staff",
          "exp_outcome",
          "trust_word",
          "trust_honest",
          "trust_hands",
          "emo_belong",
          "emo_proud",
          "emo_miss",
          "loy_vote",
          "loy_pay",
          "loy_fee");
  private static final List<String> TOPICS =
      List.of(
          "equipment",
          "premises",
          "appearance",
          "notices",
          "dated_promises",
          "sincere_interest",
          "right_first_time",
          "on_time",
          "records",
          "tells_when",
          "prompt",
          "willing",
          "never_too_busy",
          "confidence",
          "safe",
          "courteous",
          "knowledgeable",
          "individual",
          "hours",
          "personal",
          "best_interest",
          "needs");

  private Questionnaires() {}

  /** One request for each token, answers drawn with a fixed seed. */
  static List<byte[]> requests(String instrument, List<String> tokens) {
    var random = new Random(SEED);
    return tokens.stream()
        .map(token ->
            Requests.post("/api/v1/responses", "application/json", body(instrument, token, random)))
        .toList();
  }

  /** The same answers as the owner's page sends them; the short instrument has one page. */
  static List<byte[]> forms(List<String> tokens) {
    var random = new Random(SEED);
    return tokens.stream()
        .map(token ->
            Requests.post(
                "/s/" + token,
                "application/x-www-form-urlencoded",
                "page=1&a.recommend=%d&a.reasons=%s".formatted(likelihood(random), reason(random))))
        .toList();
  }

  private static String body(String instrument, String token, Random random) {
    return "{\"token\":\"%s\",\"language\":\"zh-CN\",\"answers\":{\"recommend\":%d,\"reasons\":[\"%s\"]%s}}"
        .formatted(
            token,
            likelihood(random),
            reason(random),
            instrument.equals(LONG) ? ratings(random) : "");
  }

  private static String ratings(Random random) {
    double mood = random.nextGaussian();
    Stream<String> rated =
        Stream.of(
                LOYALTY.stream(),
                TOPICS.stream().map(topic -> "e_" + topic),
                TOPICS.stream().map(topic -> "p_" + topic))
            .flatMap(codes -> codes)
            .map(code -> "\"" + code + "\":" + rating(code, mood, random));
    String weights =
        "\"weights\":{\"tangibles\":10,\"reliability\":30,\"responsiveness\":25,"
            + "\"assurance\":20,\"empathy\":15}";
    return Stream.concat(rated, Stream.of(weights)).collect(Collectors.joining(",", ",", ""));
  }

  private static int rating(String code, double mood, Random random) {
    double centre = code.startsWith("e_") ? 6 : 5 + mood;
    return Math.clamp(Math.round(centre + random.nextGaussian()), 1, 7);
  }

  private static int likelihood(Random random) {
    return Math.clamp(Math.round(7.5 + 2.5 * random.nextGaussian()), 0, 10);
  }

  private static String reason(Random random) {
    return REASONS.get(random.nextInt(REASONS.size()));
  }

  /** How many numbers an answer to the long instrument carries. */
  static int ratings() {
    return IntStream.of(1, LOYALTY.size(), 2 * TOPICS.size(), 5).sum();
  }
}
