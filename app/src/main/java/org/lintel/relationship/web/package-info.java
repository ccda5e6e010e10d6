/** Pages about account managers, contacts with households and notes for whoever takes over. */
@NullMarked
package org.lintel.relationship.web;

import org.jspecify.annotations.NullMarked;
