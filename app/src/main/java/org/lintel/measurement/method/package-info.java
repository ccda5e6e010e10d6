/**
 * The method pages of docs/method, which are packed with the product, read in the language of the
 * reader. Main types: {@link org.lintel.measurement.method.MethodPages}, {@link
 * org.lintel.measurement.method.MethodText}.
 */
@NamedInterface("method")
@NullMarked
package org.lintel.measurement.method;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
