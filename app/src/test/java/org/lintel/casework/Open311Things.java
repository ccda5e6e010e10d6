package org.lintel.casework;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lintel.ForeignThings;
import org.lintel.identity.ApiKey;
import org.lintel.identity.ApiKeys;
import org.lintel.measurement.MeasuredCompany;
import org.springframework.context.ApplicationContext;

/** A community that could be opened to the public, and a key for it. */
public final class Open311Things implements ForeignThings {

  @Override
  public Map<String, Object> make(ApplicationContext application, Place place) {
    var somebody = new MeasuredCompany.Somebody(UUID.randomUUID(), place.organisation(), Set.of());
    var key =
        application
            .getBean(ApiKeys.class)
            .make(somebody, place.mark() + " program", ApiKey.Scope.OPEN311_REPORT, place.node());
    return Map.of("communities/community", place.node(), "keys/key", key.id());
  }
}
