/**
 * What the company offers and how well it means to do it. First form: the service catalogue, which
 * tells where something is, what kind of thing it is and what is the matter with it, as data that
 * the company edits; and {@link org.lintel.service.TouchpointPassed}, which modules above publish
 * when an owner met the service. Not for single cases: those are casework's. Main types: {@link
 * org.lintel.service.ServiceCatalogue}, {@link org.lintel.service.Catalogue}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: database",
      "identity",
      "calendar"
    })
@NullMarked
package org.lintel.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
