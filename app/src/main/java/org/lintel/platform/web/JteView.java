package org.lintel.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Renders one precompiled template: the shell and the one page record go in, bytes come out. */
final class JteView implements View {

  private final TemplateEngine templates;
  private final String template;
  private final Shells shells;

  JteView(TemplateEngine templates, String template, Shells shells) {
    this.templates = templates;
    this.template = template;
    this.shells = shells;
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var parameters = new HashMap<String, Object>();
    if (model != null) {
      parameters.putAll(model);
    }
    Object organisation = parameters.remove(Pages.ORGANISATION);
    parameters.put("shell", shells.of(request, response, organisation));
    var output = new Utf8ByteOutput();
    templates.render(template, parameters, output);
    response.setContentType(getContentType());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }
}
