package org.lintel.survey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.survey.SurveyFixture;
import org.lintel.survey.SurveyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SurveyTest
class OwnerPageBudgetIntegrationTests {

  private static final int BUDGET = 14 * 1024;
  private static final int REQUESTS = 4;
  private static final Pattern FETCHED =
      Pattern.compile("<(?:link|img|script|iframe)[^>]*(?:href|src)=\"([^\"]+)\"");

  @Autowired SurveyFixture fixture;
  @Autowired MockMvc browser;

  @ParameterizedTest
  @CsvSource({
    "yearly_owner_study, zh-CN",
    "yearly_owner_study, en",
    "servqual, en",
    "servperf, en",
    "owner_loyalty, en",
    "relationship_nps, zh-CN"
  })
  void everyPageStaysWithinTheBudgetAndFetchesFromThisHostOnly(String instrument, String language)
      throws Exception {
    var asked = fixture.ask(fixture.community(1), instrument);
    String address = "/s/" + fixture.token(asked, 0, 0);
    int pages = 0;
    String next = address + "?lang=" + language;
    while (next.contains("?")) {
      String page = body(next);
      var fetched = FETCHED.matcher(page).results().map(match -> match.group(1)).toList();
      assertThat(fetched).allMatch(file -> file.startsWith("/static/"));
      assertThat(fetched.size() + 1).isLessThanOrEqualTo(REQUESTS);
      int bytes = gzip(page);
      for (String file : fetched) {
        bytes += gzip(body(file));
      }
      assertThat(bytes).as(next).isLessThanOrEqualTo(BUDGET);
      pages++;
      next = send(address, page, language);
    }

    assertThat(pages).isPositive();
  }

  private String send(String address, String page, String language) throws Exception {
    var request =
        post(address)
            .param("page", value(page, "page"))
            .param("submission", value(page, "submission"))
            .param("lang", language);
    if (page.contains("a.recommend")) {
      request.param("a.recommend", "9");
    }
    String redirect = browser.perform(request).andReturn().getResponse().getRedirectedUrl();
    return redirect == null || redirect.contains("/thanks") ? "" : redirect;
  }

  private String body(String address) throws Exception {
    var response = browser.perform(get(address)).andReturn().getResponse();
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    return response.getContentAsString();
  }

  private static String value(String page, String field) {
    var matcher = Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static int gzip(String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(bytes)) {
      packed.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
