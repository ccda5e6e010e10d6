package org.lintel.measurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lintel.community.Community;
import org.lintel.survey.Mode;
import org.lintel.survey.Wave;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.HouseholdFacts;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.QuestionnaireReader;
import org.lintel.survey.instrument.Sheet;
import org.springframework.core.io.ClassPathResource;

/** Readings without a database, from answers to a shipped questionnaire. */
final class ReadingFixture {

  /** Of whom nobody knows how many were asked. */
  static final long UNKNOWN = -1;

  static final Instant CUT = Instant.parse("2026-09-30T02:00:00Z");

  private final Questionnaire questionnaire;
  private final TallyLayout layout;
  private final List<Asked> asked = new ArrayList<>();
  private final Map<Metric, BigDecimal> targets = new HashMap<>();
  private Wave wave = wave(1);

  private record Asked(Wave wave, int community, long households, List<Answers> given) {

    Base base() {
      return households == UNKNOWN
          ? Base.unknown(given.size())
          : new Base(households, households, given.size());
    }
  }

  ReadingFixture(String code) {
    this.questionnaire = questionnaire(code);
    this.layout = TallyLayout.of(questionnaire);
  }

  private static Wave wave(int number) {
    return new Wave(
        number,
        new UUID(1, number),
        "2026Q3-" + number,
        1,
        Mode.NAMED,
        Wave.State.OPEN,
        Instant.parse("2026-07-01T00:00:00Z").plus(Duration.ofDays(20L * (number - 1))),
        Instant.parse("2026-10-01T00:00:00Z"));
  }

  /** Communities that follow are asked in another wave, which opens later in the same quarter. */
  ReadingFixture laterWave() {
    wave = wave(wave.id() + 1);
    return this;
  }

  static Questionnaire questionnaire(String code) {
    var file = new ClassPathResource("pack/property/instruments/" + code + ".json");
    try (var content = file.getInputStream()) {
      return QuestionnaireReader.read(new String(content.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A community with its eligible households and what they answered. */
  ReadingFixture community(int id, long households, List<Answers> given) {
    asked.add(new Asked(wave, id, households, given));
    return this;
  }

  /** A community that answered the recommendation only: counts of 3, 7 and 10. */
  ReadingFixture camps(int id, long households, int low, int middle, int high) {
    return community(id, households, scores("recommend", Map.of(3, low, 7, middle, 10, high)));
  }

  ReadingFixture target(Metric metric, String value) {
    targets.put(metric, new BigDecimal(value));
    return this;
  }

  /** Answers to one item: how often each score. */
  static List<Answers> scores(String item, Map<Integer, Integer> counts) {
    var all = new ArrayList<Answers>();
    counts.forEach((score, count) -> all.addAll(times(count, _ -> answers(Map.of(item, score)))));
    return all;
  }

  static List<Answers> times(int count, IntFunction<Answers> each) {
    return IntStream.range(0, count).mapToObj(each).toList();
  }

  static Answers answers(Map<String, Integer> scores) {
    return new Answers(
        scores.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> new Answer.Score(e.getValue()))));
  }

  Reading reading(Aim aim, Integer... selected) {
    var all = new ArrayList<Stratum>();
    asked.forEach(each -> all.add(stratum(each)));
    var chosen =
        selected.length == 0
            ? asked.stream().map(Asked::community).collect(Collectors.toSet())
            : Set.of(selected);
    var selection =
        new Selection(
            Optional.of(new Period(2026, 3)),
            asked.stream().map(Asked::wave).distinct().toList(),
            chosen.stream().sorted().map(ReadingFixture::community).toList(),
            aim,
            ZoneId.of("Asia/Shanghai"),
            false);
    return new Reading(
        selection,
        all.stream().filter(s -> chosen.contains(s.community())).toList(),
        new Publishing(all),
        Optional.of(CUT),
        targets);
  }

  private Stratum stratum(Asked of) {
    var counting = new Counting(layout);
    for (Answers each : of.given()) {
      counting.add(Sheet.of(questionnaire, each, HouseholdFacts.NONE).marks());
    }
    return new Stratum(of.wave(), of.community(), layout, counting.tally(), of.base());
  }

  private static Community community(int id) {
    return new Community(id, new UUID(9, id), "c" + id, "社区" + id, ZoneId.of("Asia/Shanghai"));
  }
}
