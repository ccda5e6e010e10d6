/**
 * Pages of measurement: the catalogue of definitions, targets, the check of the rollups, exports.
 */
@NullMarked
package org.lintel.measurement.web;

import org.jspecify.annotations.NullMarked;
