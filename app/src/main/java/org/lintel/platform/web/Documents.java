package org.lintel.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

/** Writes a template that is no page of ours: a mail. It has no shell, only its one record. */
@Component
public class Documents {

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  public Documents() {
    templates.setTrimControlStructures(true);
  }

  /** The template of that name, for example {@code survey/mail}. */
  public String write(String template, Object page) {
    var output = new StringOutput();
    templates.render(template + ".jte", page, output);
    return output.toString();
  }
}
