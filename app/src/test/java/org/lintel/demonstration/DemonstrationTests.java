package org.lintel.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Nps;
import org.lintel.statistics.funnel.Funnel;
import org.lintel.statistics.funnel.FunnelPoint;
import org.lintel.statistics.funnel.FunnelVerdict;
import org.lintel.survey.TestInstruments;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Questionnaire;

/**
 * What is invented is the same on every machine, as large as it says, and built as it says, in
 * every quarter of the next years.
 */
class DemonstrationTests {

  private static final LocalDate ANCHOR = LocalDate.of(2026, 10, 1);
  private static final Questionnaire STUDY = TestInstruments.shipped("yearly_owner_study");

  /** SHA-256 of the roster and of the answers of all waves on that day. */
  private static final String ROSTER =
      "a0c3d11225746888f79cf8a1a8de58a36401a50b65a2c71fa6f54e86ebaa4cb3";

  private static final String ANSWERS =
      "f6ba55e602f8a683b9e04d6668fd8fb452ac5332970621ddadec5c09a2bb01b6";

  static Stream<LocalDate> anchors() {
    return IntStream.range(0, 12).mapToObj(quarter -> ANCHOR.plusMonths(3L * quarter));
  }

  @Test
  void theSameSeedAndDayGiveTheSameBytes() throws NoSuchAlgorithmException {
    assertThat(hash(RosterSheet.of(residents(ANCHOR)))).isEqualTo(ROSTER);
    assertThat(hash(answers(ANCHOR))).isEqualTo(ANSWERS);
  }

  @Test
  void anotherQuarterGivesOtherAnswersOfTheSameHouseholds() {
    var next = ANCHOR.plusMonths(3);

    assertThat(residents(next)).hasSameSizeAs(residents(ANCHOR));
    assertThat(answers(next)).isNotEqualTo(answers(ANCHOR));
  }

  @Test
  void oneGroupThreeRegionsAndTwentyFourCommunities() {
    List<Place> places = Place.all();

    assertThat(places).hasSize(24);
    assertThat(places).extracting(Place::name).doesNotHaveDuplicates();
    assertThat(places).extracting(Place::code).doesNotHaveDuplicates();
    assertThat(places.stream().map(Place::region).distinct()).hasSize(3);
    assertThat(residents(ANCHOR)).hasSizeBetween(5_300, 5_500);
    assertThat(residents(ANCHOR)).extracting(Resident::address).doesNotHaveDuplicates();
    assertThat(residents(ANCHOR).stream().filter(Resident::isShop)).hasSizeBetween(40, 80);
    assertThat(Round.before(ANCHOR))
        .extracting(Round::quarter)
        .containsExactly("2025Q4", "2026Q1", "2026Q2", "2026Q3");
  }

  /** Letters for names, numbers that no network uses, sentences of our own file: nobody's. */
  @Test
  void nobodyInItIsReal() {
    var surnames = letters("surnames.txt");
    var given = letters("given-names.txt");
    var members = residents(ANCHOR).stream().flatMap(each -> each.members().stream()).toList();

    assertThat(members)
        .allSatisfy(member -> {
          assertThat(surnames).contains(member.name().codePointAt(0));
          assertThat(given).containsAll(member.name().codePoints().skip(1).boxed().toList());
          assertThat(member.phone()).matches("1990000\\d{4}");
        });
    assertThat(Remark.all()).hasSizeGreaterThan(30);
    assertThat(Remark.all()).extracting(Remark::words).doesNotHaveDuplicates();
    assertThat(Remark.all()).extracting(Remark::isGood).contains(true, false);
  }

  /** Those who let their home or moved in lately answer less often than the long settled. */
  @ParameterizedTest
  @MethodSource("anchors")
  void whoDoesNotAnswerDependsOnTenure(LocalDate anchor) {
    Round round = Round.before(anchor).getLast();
    double settled = rate(round, each -> !each.isLet() && years(each, round) >= 5);
    double arrived = rate(round, each -> !each.isLet() && years(each, round) < 1);

    assertThat(settled).isBetween(0.38, 0.50);
    assertThat(arrived).isLessThan(settled - 0.05);
    assertThat(rate(round, Resident::isLet)).isLessThan(settled - 0.12);
    assertThat(rate(round, Resident::isShop)).isLessThan(settled - 0.1);
  }

  /** By the verdicts of the comparison that the cockpit shows. */
  @ParameterizedTest
  @MethodSource("anchors")
  void someCommunitiesAreReallyBetterSomeWorseAndOneDeclined(LocalDate anchor) {
    List<Round> rounds = Round.before(anchor);
    Map<String, Nps> before = scores(anchor, rounds.get(Round.COUNT - 2));
    Map<String, Nps> latest = scores(anchor, rounds.getLast());
    Map<String, FunnelVerdict> verdicts = verdicts(latest);

    assertThat(verdicts)
        .containsEntry("云溪上院", FunnelVerdict.ABOVE)
        .containsEntry("浣花别院", FunnelVerdict.ABOVE)
        .containsEntry("荔景华庭", FunnelVerdict.BELOW)
        .containsEntry("前湾一号", FunnelVerdict.BELOW);
    assertThat(verdicts.values().stream().filter(FunnelVerdict.WITHIN::equals).count())
        .isGreaterThan(15);
    assertThat(verdicts(before)).containsEntry("前湾一号", FunnelVerdict.WITHIN);
    assertThat(drop(before, latest, "前湾一号")).isGreaterThan(0.25);
  }

  private static double drop(Map<String, Nps> before, Map<String, Nps> latest, String place) {
    return before.getOrDefault(place, NOBODY).value() - latest.getOrDefault(place, NOBODY).value();
  }

  private static final Nps NOBODY = Nps.of(Histogram.empty(0, 10));

  private static Map<String, FunnelVerdict> verdicts(Map<String, Nps> scores) {
    List<String> names = scores.keySet().stream().sorted().toList();
    List<Nps> in = names.stream().map(name -> scores.getOrDefault(name, NOBODY)).toList();
    var funnel = Funnel.ofNps(in).orElseThrow();
    List<FunnelVerdict> judged = funnel.judge(in.stream().map(FunnelPoint::of).toList());
    return IntStream.range(0, names.size())
        .boxed()
        .collect(Collectors.toMap(names::get, judged::get));
  }

  private static Map<String, Nps> scores(LocalDate anchor, Round round) {
    var opinion = new Opinion(STUDY);
    Map<String, int[]> counts = new HashMap<>();
    for (Resident resident : residents(anchor)) {
      var mood = new Mood(resident, round);
      if (mood.answers()
          && opinion.of(mood).to("recommend").orElseThrow() instanceof Answer.Score score) {
        counts.computeIfAbsent(resident.place().name(), _ -> new int[11])[score.value()]++;
      }
    }
    return counts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> nps(each.getValue())));
  }

  private static Nps nps(int[] counts) {
    int[] answers =
        IntStream.range(0, counts.length)
            .flatMap(score -> IntStream.generate(() -> score).limit(counts[score]))
            .toArray();
    return Nps.of(Histogram.of(0, 10, answers));
  }

  private static double rate(Round round, Predicate<Resident> kind) {
    List<Resident> asked =
        residents(round.quarterStart().plusMonths(3)).stream().filter(kind).toList();
    long answered = asked.stream().filter(each -> new Mood(each, round).answers()).count();
    return (double) answered / asked.size();
  }

  private static long years(Resident resident, Round round) {
    return ChronoUnit.YEARS.between(resident.movedIn(), round.quarterStart());
  }

  private static Set<Integer> letters(String file) {
    return new HashSet<>(
        String.join("", Place.lines(file)).codePoints().boxed().collect(Collectors.toSet()));
  }

  private static List<Resident> residents(LocalDate anchor) {
    return Place.all().stream().flatMap(place -> Resident.of(place, anchor).stream()).toList();
  }

  private static String answers(LocalDate anchor) {
    var sheet = new AnswerSheet(STUDY);
    List<Resident> residents = residents(anchor);
    return Round.before(anchor).stream()
        .map(round -> sheet.of(round, residents))
        .collect(Collectors.joining());
  }

  private static String hash(String sheet) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8)));
  }
}
