/** Pages about places and owners, and their page records. */
@NullMarked
package org.lintel.community.web;

import org.jspecify.annotations.NullMarked;
