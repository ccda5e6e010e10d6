package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Viewing;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Opens pages and sends forms as one member of staff; pages are kept for looking at. */
public final class StaffBrowser {

  private final MockMvc mvc;
  private final Town town;
  private final Viewer viewer;

  public StaffBrowser(WebApplicationContext application, Town town, Viewer viewer) {
    this.mvc = MockMvcBuilders.webAppContextSetup(application).build();
    this.town = town;
    this.viewer = viewer;
  }

  /** The page at an address, which must answer. */
  public String page(String name, String address) {
    var response = get(address);
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    return kept(name, response);
  }

  public MockHttpServletResponse get(String address) {
    return send(MockMvcRequestBuilders.get(address));
  }

  /** Status after a form was sent. */
  public int post(String address, String... fields) {
    return posted(address, fields).getStatus();
  }

  public MockHttpServletResponse posted(String address, String... fields) {
    var request = MockMvcRequestBuilders.post(address);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return send(request);
  }

  public MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
    request.requestAttr(Viewing.class.getName(), viewer).header("Sec-Fetch-Site", "same-origin");
    return town.in(() -> {
      try {
        return mvc.perform(request).andReturn().getResponse();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  public static String content(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static String kept(String name, MockHttpServletResponse response) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "staff-pages"));
      Files.writeString(folder.resolve(name + ".html"), content(response));
      return content(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
