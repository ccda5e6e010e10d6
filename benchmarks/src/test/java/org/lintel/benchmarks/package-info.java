@NullMarked
package org.lintel.benchmarks;

import org.jspecify.annotations.NullMarked;
