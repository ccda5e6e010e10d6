package org.lintel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Madsen (1976): satisfaction of Copenhagen residents by type of housing, brought to other shares
 * of the types: reference nps.poststrat.housing, computed in R.
 */
class AnalyseWeightingTests {

  private static final double VALUE = 8.07264376064;
  private static final double STANDARD_ERROR = 2.09045865455;
  private static final double Z = 1.959963984540;

  @TempDir private Path folder;

  private String answers = "";

  @BeforeEach
  void writeAnswers() {
    var lines = new ArrayList<>(List.of("recommend,type"));
    add(lines, "Apartment", 271, 192, 302);
    add(lines, "Atrium", 64, 79, 96);
    add(lines, "Terrace", 133, 74, 70);
    add(lines, "Tower", 99, 101, 200);
    answers = Analysed.file(folder, "a.csv", lines);
  }

  @Test
  void householdsOfKnownClassesWeight() {
    Analysed done = run("--population", population("50000", "15000", "10000", "25000"));

    assertThat(done.status()).as(done.err()).isZero();
    JsonNode weighted = done.figure("nps.weighted", "", "");
    assertThat(weighted.path("value").asDouble()).isCloseTo(VALUE, within(1e-8));
    // The reference divides by n, the library by n - 1.
    double half = Z * STANDARD_ERROR * Math.sqrt(1681 / 1680.0);
    assertThat(weighted.path("interval").path("lower").asDouble())
        .isCloseTo(VALUE - half, within(1e-6));
    assertThat(done.figure("nps.households", "", "").path("interval").path("lower").asDouble())
        .isGreaterThan(VALUE - half);
    assertThat(done.html()).contains("1,681，共 100,000 户");
  }

  @Test
  void knownMarginsWeight() {
    String margins =
        Analysed.file(
            folder,
            "m.csv",
            List.of(
                "column,class,share",
                "type,Apartment,50%",
                "type,Atrium,15%",
                "type,Terrace,10%",
                "type,Tower,25%"));

    Analysed done = run("--weights", margins);

    assertThat(done.status()).as(done.err()).isZero();
    JsonNode raked = done.figure("nps.raked", "", "");
    assertThat(raked.path("value").asDouble()).isCloseTo(VALUE, within(1e-6));
    assertThat(raked.path("n").asLong()).isEqualTo(1681);
    assertThat(done.html()).contains("加权的设计效应为");
  }

  @Test
  void householdsOfGroupsStandBesideThem() {
    Analysed done =
        run("--population", population("50000", "15000", "10000", "25000"), "--group", "type");

    assertThat(done.html()).contains("户数").contains("15,000");
  }

  @Test
  void aClassThatNobodyKnows() {
    String file = Analysed.file(folder, "p.csv", List.of("type,n", "Apartment,50000"));

    refused("“type”这一列有 239 份写的是“Atrium”，p.csv 里没有这一类", "--population", file);
  }

  @Test
  void moreAnswersThanHouseholds() {
    refused(
        "“Atrium”有 239 份回答，却只有 200 户",
        "--population",
        population("50000", "200", "10000", "25000"));
  }

  @Test
  void householdsThatAreNoNumber() {
    refused(
        "p.csv 第 3 行的“many”不是大于 0 的数字",
        "--population",
        population("50000", "many", "10000", "25000"));
  }

  @Test
  void marginsNeedThreeColumns() {
    String file = Analysed.file(folder, "m.csv", List.of("type,share", "Tower,1"));

    refused("m.csv 有 2 列，应为三列", "--weights", file);
  }

  private Analysed run(String... options) {
    var all = new ArrayList<>(List.of(answers, "--recommend", "recommend"));
    all.addAll(List.of(options));
    return Analysed.run(folder, all.toArray(String[]::new));
  }

  private void refused(String sentence, String... options) {
    Analysed done = run(options);

    assertThat(done.err()).contains(sentence);
    assertThat(done.status()).isEqualTo(2);
  }

  private String population(String... households) {
    return Analysed.file(
        folder,
        "p.csv",
        List.of(
            "type,households",
            "Apartment," + households[0],
            "Atrium," + households[1],
            "Terrace," + households[2],
            "Tower," + households[3]));
  }

  private static void add(List<String> lines, String type, int low, int middle, int high) {
    lines.addAll(Collections.nCopies(low, "3," + type));
    lines.addAll(Collections.nCopies(middle, "7," + type));
    lines.addAll(Collections.nCopies(high, "10," + type));
  }
}
