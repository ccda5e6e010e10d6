/** Pages of the service catalogue. */
@NullMarked
package org.lintel.service.web;

import org.jspecify.annotations.NullMarked;
