/**
 * How pages are made: shell, text look-up, views, errors, notices, and the guards of every route.
 */
@NamedInterface("web")
@NullMarked
package org.lintel.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
