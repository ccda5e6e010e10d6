package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Two tabs show the form that somebody began before: nothing that is said in either is lost. */
@LintelTest
class SecondTabIntegrationTests {

  @Autowired WebApplicationContext application;

  private CaseTown town;
  private String form;

  @BeforeEach
  void build() {
    town = new CaseTown(application);
    form = UUID.randomUUID().toString();
  }

  @Test
  void whatASecondTabSaysIsACaseOfItsOwn() {
    UUID first = town.takeIn("submission", form, "words", "厨房水龙头漏水");
    UUID second = town.takeIn("submission", form, "words", "卫生间灯不亮");

    assertThat(second).isNotEqualTo(first);
    assertThat(town.takeIn("submission", form, "words", "厨房水龙头漏水")).isEqualTo(first);
    assertThat(town.takeIn("submission", form, "words", "卫生间灯不亮")).isEqualTo(second);
    assertThat(town.takeIn("submission", form, "words", "大门关不上")).isNotIn(first, second);
    assertThat(town.count("SELECT count(*) FROM service_case")).isEqualTo(3);
  }

  @Test
  void whatAnOwnerReportsInASecondTabIsAReportOfItsOwn() {
    String report = town.link(town.takeIn()) + "/report";
    for (String words : new String[] {"楼道灯不亮", "大门关不上", "楼道灯不亮", "大门关不上"}) {
      assertThat(report(report, words)).isEqualTo(303);
    }

    assertThat(town.count("SELECT count(*) FROM service_case WHERE words = '楼道灯不亮'")).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM service_case WHERE words = '大门关不上'")).isEqualTo(1);
  }

  @Test
  void ofCallersWhomNobodyKnowsEachIsTakenIn() {
    String[] first = {"household", "", "community", town.garden.toString(), "submission", form};
    UUID one = unknown(first, "138 0013 8000");

    assertThat(unknown(first, "138 0013 8000")).isEqualTo(one);
    assertThat(unknown(first, "139 0013 9000")).isNotEqualTo(one);
  }

  private UUID unknown(String[] fields, String phone) {
    return town.takeIn(
        Stream.concat(
                Arrays.stream(fields),
                Stream.of("place", "entrance", "problem", "light-out", "phone", phone))
            .toArray(String[]::new));
  }

  private int report(String address, String words) {
    return town.ownerPosts(
            address,
            "problem",
            "light-out",
            "place",
            "entrance",
            "words",
            words,
            "submission",
            form)
        .getStatus();
  }
}
