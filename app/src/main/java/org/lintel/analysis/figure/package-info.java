/**
 * What can be said of the answers: each figure computed by one function of {@code statistics}, with
 * its interval, n, method and publication floor. Knows no language and no file. Main types: {@link
 * org.lintel.analysis.figure.Analysis}, {@link org.lintel.analysis.figure.Finding}, {@link
 * org.lintel.analysis.figure.Line}.
 */
@NullMarked
package org.lintel.analysis.figure;

import org.jspecify.annotations.NullMarked;
