package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.community.HouseholdUse;
import org.lintel.platform.file.PhotoFixture;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What is being taken in at the desk is kept with its photos until it becomes a case. */
@LintelTest
class IntakeDraftsIntegrationTests {

  private static final Pattern PHOTO = Pattern.compile("/photos/([0-9a-f-]{36})/small\"");

  @Autowired WebApplicationContext application;
  @Autowired List<HouseholdUse> uses;

  private CaseTown town;
  private UUID household;
  private String form;

  @BeforeEach
  void build() {
    town = new CaseTown(application);
    household = town.town.households().getFirst();
    form = UUID.randomUUID().toString();
  }

  @Test
  void aPhotoIsSentByItselfAndStandsWithTheReport() {
    String upload = UUID.randomUUID().toString();
    for (int times = 0; times < 2; times++) {
      assertThat(upload(town.desk, upload).getStatus()).isEqualTo(200);
    }
    String photo = photo(page());
    assertThat(town.desk.get("/cases/new/photos/" + photo).getContentType())
        .isEqualTo("image/jpeg");
    assertThat(town.desk.get("/cases/new/photos/" + photo + "/small").getStatus()).isEqualTo(200);

    UUID id = town.takeIn("submission", form);

    assertThat(town.count("SELECT count(*) FROM case_entry_photo")).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM case_draft")).isZero();
    assertThat(photo(town.ownerReads(id))).isEqualTo(photo);
    assertThat(town.desk.get("/cases/new/photos/" + photo).getStatus()).isEqualTo(404);
    assertThat(town.desk.get("/cases/" + id + "/photos/" + photo).getStatus()).isEqualTo(200);
    assertThat(page()).doesNotContain("上次在这里填到一半");
  }

  @Test
  void whatIsTypedIsKeptForWhoeverTypedItAndThere() {
    assertThat(draft(town.desk, "水表井盖不见了").getStatus()).isEqualTo(204);
    upload(town.desk, UUID.randomUUID().toString());
    String photo = photo(page());

    assertThat(page()).contains(">水表井盖不见了</textarea>", "上次在这里填到一半", "其他内容请重新填写", form);
    assertThat(town.technician.get("/cases/new/photos/" + photo).getStatus()).isEqualTo(404);
    UUID next = town.town.households().get(1);
    assertThat(town.desk.page("case-new-next", "/cases/new?household=" + next))
        .doesNotContain("水表井盖不见了");
    assertThat(town.desk.page("case-new-unknown", "/cases/new?c=" + town.garden))
        .doesNotContain("水表井盖不见了");
    assertThat(town.technician.page("case-new-other", "/cases/new?household=" + household))
        .doesNotContain("水表井盖不见了");

    var anew =
        town.desk.posted(
            "/cases/new/draft/removal", "submission", form, "household", household.toString());
    assertThat(anew.getRedirectedUrl()).isEqualTo("/cases/new?household=" + household);
    assertThat(page()).doesNotContain("水表井盖不见了");
    assertThat(town.count("SELECT count(*) FROM photo")).isZero();
  }

  @Test
  void beginningAnewStaysWithTheRecoveryThatItIsFor() {
    draft(town.desk, "厨房又漏水了");
    String from = "/cases/new?household=" + household + "&recovery=" + UUID.randomUUID();
    String page = town.desk.page("case-new-recovery", from);
    String recovery = from.substring(from.lastIndexOf('=') + 1);
    String anew = page.substring(page.indexOf("/draft/removal"), page.indexOf("重新填写"));
    assertThat(anew).contains("name=\"recovery\" value=\"" + recovery + "\"");

    var response =
        town.desk.posted(
            "/cases/new/draft/removal",
            "submission",
            form,
            "household",
            household.toString(),
            "recovery",
            recovery);

    assertThat(response.getRedirectedUrl()).isEqualTo(from);
  }

  @Test
  void withoutAScriptOneFormSendsAllAndNothingOfARefusedOneIsLost() {
    var refused = town.desk.send(whole("problem", "nonsense"));

    assertThat(refused.getStatus()).isEqualTo(422);
    String shown = StaffBrowser.content(refused);
    assertThat(shown)
        .contains(">楼道灯不亮</textarea>", form, "problem-error")
        .doesNotContain("上次在这里填到一半");
    String photo = photo(shown);
    var taken =
        town.desk.posted(
            "/cases",
            "submission",
            form,
            "community",
            town.garden.toString(),
            "channel",
            "phone",
            "problem",
            "light-out",
            "place",
            "entrance",
            "words",
            "楼道灯不亮");
    assertThat(taken.getStatus()).as(StaffBrowser.content(taken)).isEqualTo(303);
    assertThat(photo(town.desk.page("case-new-taken", String.valueOf(taken.getRedirectedUrl()))))
        .isEqualTo(photo);
  }

  @Test
  void aFileThatIsNoPhotoIsNamed() {
    var request = MockMvcRequestBuilders.multipart("/cases");
    request.file(new MockMultipartFile("photos", "合同.pdf", "", new byte[] {'%', 'P', 'D', 'F'}));
    var refused = town.desk.send(fields(request, "problem", "light-out"));

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("“合同.pdf”没有收下", ">楼道灯不亮</textarea>");
  }

  @Test
  void ofNoPlaceNothingIsKept() {
    assertThat(
            town.desk.post("/cases/new/draft", "kind", "intake", "submission", form, "words", "哪儿"))
        .isEqualTo(400);
    assertThat(
            town.desk.post(
                "/cases/new/draft",
                "submission",
                form,
                "household",
                UUID.randomUUID().toString(),
                "words",
                "别人家"))
        .isEqualTo(404);
    assertThat(town.count("SELECT count(*) FROM case_draft")).isZero();
  }

  @Test
  void ofMergedHouseholdsItFollowsTheOneThatStays() {
    draft(town.desk, "两户是一户");
    UUID other = town.town.households().get(1);
    int community = town.town.id(town.garden);
    town.town.in(() -> {
      uses.forEach(use -> use.repoint(community, household, other));
      return form;
    });

    assertThat(town.desk.page("case-new-merged", "/cases/new?household=" + other))
        .contains("两户是一户");
  }

  private String page() {
    return town.desk.page("case-new-draft", "/cases/new?household=" + household);
  }

  private static String photo(String page) {
    return PHOTO
        .matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError(page));
  }

  private MockHttpServletResponse draft(StaffBrowser by, String words) {
    return by.posted(
        "/cases/new/draft",
        "kind",
        "intake",
        "submission",
        form,
        "household",
        household.toString(),
        "words",
        words);
  }

  private MockHttpServletResponse upload(StaffBrowser by, String upload) {
    var request = MockMvcRequestBuilders.multipart("/cases/new/draft/photos");
    request.file(new MockMultipartFile("file", "1.jpg", "", PhotoFixture.jpeg(60, 40)));
    request.param("kind", "intake").param("submission", form).param("upload", upload);
    request.param("household", household.toString());
    return by.send(request);
  }

  private AbstractMockHttpServletRequestBuilder<?> whole(String name, String value) {
    var request = MockMvcRequestBuilders.multipart("/cases");
    request.file(new MockMultipartFile("photos", "1.jpg", "", PhotoFixture.jpeg(60, 40)));
    return fields(request, name, value);
  }

  private AbstractMockHttpServletRequestBuilder<?> fields(
      AbstractMockHttpServletRequestBuilder<?> request, String name, String value) {
    return request
        .param("submission", form)
        .param("community", town.garden.toString())
        .param("channel", "phone")
        .param("place", "entrance")
        .param("words", "楼道灯不亮")
        .param(name, value);
  }
}
