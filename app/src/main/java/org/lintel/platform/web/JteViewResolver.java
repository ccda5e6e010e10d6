package org.lintel.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the precompiled template that a controller names. */
@Component
class JteViewResolver implements ViewResolver, Ordered {

  static final TemplateEngine TEMPLATES = templates();

  private final Shells shells;

  JteViewResolver(Shells shells) {
    this.shells = shells;
  }

  private static TemplateEngine templates() {
    var templates = TemplateEngine.createPrecompiled(ContentType.Html);
    templates.setTrimControlStructures(true);
    return templates;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    return TEMPLATES.hasTemplate(template) ? new JteView(TEMPLATES, template, shells) : null;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
