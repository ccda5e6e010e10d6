package org.lintel.survey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Opens the pages of a link and sends what they ask, as a phone does. */
final class OwnerBrowser {

  private OwnerBrowser() {}

  static MockHttpServletResponse open(MockMvc browser, String address) throws Exception {
    return perform(browser, get(URI.create(address)));
  }

  /** Sends a page of questions. */
  static MockHttpServletResponse send(
      MockMvc browser, String token, int page, String submission, String... fields)
      throws Exception {
    var request =
        post("/s/{token}", token)
            .param("page", String.valueOf(page))
            .param("submission", submission)
            .param("lang", "zh-CN");
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return perform(browser, request);
  }

  static MockHttpServletResponse perform(MockMvc browser, MockHttpServletRequestBuilder request)
      throws Exception {
    return browser.perform(request).andReturn().getResponse();
  }

  /** The id that a page submits its answers with. */
  static String submission(MockHttpServletResponse page) throws Exception {
    return submission(page.getContentAsString());
  }

  static String submission(String page) {
    var matcher = Pattern.compile("name=\"submission\" value=\"([^\"]+)\"").matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
