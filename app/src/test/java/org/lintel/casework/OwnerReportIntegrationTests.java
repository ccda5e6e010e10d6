package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The form on which an owner reports the next thing from the page of a case. */
@LintelTest
class OwnerReportIntegrationTests {

  @Autowired WebApplicationContext application;

  private CaseTown town;
  private String report;

  @BeforeEach
  void build() {
    town = new CaseTown(application);
    report = town.link(town.takeIn()) + "/report";
  }

  @Test
  void theFirstButtonSendsSoThatEnterDoes() {
    String page = page(report + "?lang=zh");
    String form = page.substring(page.indexOf("data-sending"));

    assertThat(form.indexOf("<button class=\"go\"")).isEqualTo(form.indexOf("<button"));
    assertThat(form).containsOnlyOnce("name=\"keep\"");
  }

  @Test
  void aTimeThatTheAddressNamesIsNothingThatSheWroteBefore() {
    String visit = "&visit=2026-11-20T06:30:00Z/2026-11-20T07:30:00Z";
    assertThat(page(report + "?lang=zh" + visit)).doesNotContain("写好的已经保存");

    String form = UUID.randomUUID().toString();
    assertThat(
            town.ownerPosts(report, "words", "楼道灯不亮", "submission", form, "keep", "true")
                .getStatus())
        .isEqualTo(303);

    assertThat(page(report + "?lang=zh" + visit)).contains("写好的已经保存", ">楼道灯不亮</textarea>");
  }

  private String page(String address) {
    var response = town.ownerGets(address);
    assertThat(response.getStatus()).isEqualTo(200);
    return StaffBrowser.content(response);
  }
}
