package org.lintel.casework.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.casework.CaseLinks;
import org.lintel.casework.Cases;
import org.lintel.casework.past.Recount.Counts;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What an undone import leaves behind, and what keeps it from being undone. */
@LintelTest
class PastUndoIntegrationTests {

  private static final String HEADINGS = "工单号,受理时间,应办结时间,办结时间,状态,来源,类别,内容\n";
  private static final String OPEN = "G2,2026-03-05 09:00,2026-03-06 09:00,,处理中,微信,遛狗,遛狗\n";

  @Autowired WebApplicationContext application;
  @Autowired Recounts recounts;
  @Autowired CaseLinks links;
  @Autowired Cases cases;
  @Autowired Directory directory;

  private PastTown town;

  @BeforeEach
  void build() {
    town = new PastTown(application);
  }

  @Test
  void anImportIsNotUndoneOnceThePublicWasShownOneOfItsCases() {
    String address = town.imported(HEADINGS + OPEN);
    town.run(
        """
        INSERT INTO open311_request
          (community_id, case_id, organisation_id, requested_at, publication)
        SELECT community_id, id, organisation_id, received_at, 'SHOWN'
        FROM service_case
        """);

    town.undo(address);

    assertThat(town.outcome()).isEqualTo("casework.past.blocked.worked-on");
    assertThat(town.state(address)).isEqualTo("IMPORTED");
  }

  @Test
  void theRecountFollowsALaterFileAlsoWhereSomebodyHereWorkedOnTheCase() {
    town.imported(HEADINGS + OPEN);
    String id = town.text("SELECT case_id::text FROM past_case");
    assertThat(town.manager.post("/cases/" + id + "/moves", "move", "acknowledge", "version", "1"))
        .isEqualTo(303);
    String before = facts();
    assertThat(recount().openInTime()).isEqualTo(1);

    String later =
        town.imported(HEADINGS + "G2,2026-03-05 09:00,2026-03-06 09:00,2026-03-05 20:00,已办结,,,\n");

    assertThat(town.counts(later)).isEqualTo("0 0 1 0 0");
    assertThat(recount().closedInTime()).isEqualTo(1);
    assertThat(facts()).isEqualTo(before).contains("ACKNOWLEDGED");

    town.undo(later);

    assertThat(town.state(later)).isEqualTo("UNDONE");
    assertThat(recount().openInTime()).isEqualTo(1);
    assertThat(facts()).isEqualTo(before);
  }

  private String facts() {
    return town.text("SELECT to_jsonb(c)::text FROM service_case c");
  }

  private Counts recount() {
    var scope =
        new Recounts.Scope(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 30);
    return town.town.in(() -> recounts.of(town.town.as(town.boss), scope)).all();
  }

  @Test
  void linksOfOpenCasesComeAndGoWithTheirImport() {
    String address =
        town.imported(
            HEADINGS
                + OPEN
                + "G3,2026-03-05 09:00,,,处理中,微信,遛狗,遛狗\n"
                + "G4,2026-03-05 09:00,,2026-03-06 09:00,已办结,微信,遛狗,遛狗\n");
    List<String> ids = town.texts("SELECT id::text FROM service_case ORDER BY number");
    List<String> paths = town.town.in(() -> ids.stream().map(this::path).toList());

    assertThat(paths.stream().map(this::leads)).containsExactly(true, true, false);
    town.undo(address);
    assertThat(town.state(address)).isEqualTo("UNDONE");
    assertThat(paths.stream().map(this::leads)).containsExactly(false, false, false);
  }

  private String path(String id) {
    return links.path(UUID.fromString(id));
  }

  private boolean leads(String path) {
    String token = path.substring(path.lastIndexOf('/') + 1);
    return directory.find("case-link", Tokens.hash(token)).isPresent();
  }
}
