@NullMarked
package org.lintel.identity.web;

import org.jspecify.annotations.NullMarked;
