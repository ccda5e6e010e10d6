@NullMarked
package org.lintel.insight.web;

import org.jspecify.annotations.NullMarked;
