package org.lintel.insight.web;

import java.util.Optional;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Part;

/** All that a household was promised and she may know. */
public record OwnerPromisesPage(
    String place, String address, Optional<ServicePhone> phone, Part promises) {}
