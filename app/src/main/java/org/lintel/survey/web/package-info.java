/** Pages of the module: what owners see under {@code /s}, and the interface for programs. */
@NullMarked
package org.lintel.survey.web;

import org.jspecify.annotations.NullMarked;
