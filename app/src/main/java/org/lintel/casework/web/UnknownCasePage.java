package org.lintel.casework.web;

import java.util.Optional;
import org.lintel.platform.ServicePhone;

/** A link that opens nothing: mistyped, made up, or over. */
public record UnknownCasePage(Optional<ServicePhone> phone) {}
