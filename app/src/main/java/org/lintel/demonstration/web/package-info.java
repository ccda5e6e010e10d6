@NullMarked
package org.lintel.demonstration.web;

import org.jspecify.annotations.NullMarked;
