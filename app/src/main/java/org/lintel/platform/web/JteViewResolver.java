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

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Shells shells;

  JteViewResolver(Shells shells) {
    this.shells = shells;
    templates.setTrimControlStructures(true);
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    return templates.hasTemplate(template) ? new JteView(templates, template, shells) : null;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
