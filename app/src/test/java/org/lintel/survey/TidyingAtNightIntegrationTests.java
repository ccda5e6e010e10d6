package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintel.community.roster.RosterImports;
import org.lintel.community.roster.RosterUploads;
import org.lintel.platform.Tidying;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SurveyTest
class TidyingAtNightIntegrationTests {

  @Autowired SurveyFixture fixture;
  @Autowired RosterUploads rosters;
  @Autowired RosterImports imports;
  @Autowired List<Tidying> tidying;
  @Autowired JdbcClient database;
  @Autowired List<RecurringTask<?>> recurring;

  @Test
  void rostersOfAMonthAgoGoAndYoungerOnesStay() throws IOException {
    var made = fixture.community(1);
    UUID old = upload(made);
    UUID young = upload(made);
    ageDays(made, old, 31);
    ageDays(made, young, 29);

    fixture.in(
        made,
        () -> {
          tidying.forEach(Tidying::tidy);
          return true;
        });

    assertThat(hasFile(made, old)).isFalse();
    assertThat(hasFile(made, young)).isTrue();
    assertThat(recurring).extracting(RecurringTask::getName).contains("tidying");
    assertThat(
            fixture.count(made, "SELECT count(*) FROM audit_entry WHERE act = 'roster-uploaded'"))
        .isEqualTo(2);
  }

  private UUID upload(SurveyFixture.Made made) throws IOException {
    var content = "楼栋,单元,房号,姓名\n3栋,2单元,1201,王小明\n".getBytes(StandardCharsets.UTF_8);
    var upload =
        OrganisationScope.<RosterUploads.Upload, IOException>call(
            made.organisation(),
            () ->
                rosters.take(
                    made.viewer(), "名册.csv", new ByteArrayInputStream(content), Optional.empty()));
    assertThat(upload).isInstanceOf(RosterUploads.Upload.Taken.class);
    return ((RosterUploads.Upload.Taken) upload).id();
  }

  private void ageDays(SurveyFixture.Made made, UUID roster, int days) {
    fixture.in(
        made,
        () ->
            database
                .sql(
                    """
                    UPDATE roster_import
                    SET uploaded_at = now() - make_interval(days => :days)
                    WHERE id = :id
                    """)
                .param("days", days)
                .param("id", roster)
                .update());
  }

  private boolean hasFile(SurveyFixture.Made made, UUID roster) {
    return fixture.in(made, () -> imports.find(made.viewer(), roster).file().isPresent());
  }
}
