/**
 * Pages of the module: what owners see under {@code /s}, what staff see, and the interface for
 * programs.
 */
@NullMarked
package org.lintel.survey.web;

import org.jspecify.annotations.NullMarked;
