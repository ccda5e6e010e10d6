package org.lintel.service;

import java.util.Map;
import org.lintel.ForeignThings;
import org.springframework.context.ApplicationContext;

/**
 * The catalogue, copied as it is at the first look. It belongs to a company and its codes are the
 * same everywhere, so that none is foreign.
 */
public final class ServiceThings implements ForeignThings {

  @Override
  public Map<String, Object> make(ApplicationContext application, Place place) {
    application.getBean(ServiceCatalogue.class).current();
    return Map.of("catalogue/part", "nothing", "entries/code", "nobody-made-this");
  }
}
