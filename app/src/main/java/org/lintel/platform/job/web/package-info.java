@NullMarked
package org.lintel.platform.job.web;

import org.jspecify.annotations.NullMarked;
