/** Pages of promises, of the ledger and of the register of expectations. */
@NullMarked
package org.lintel.expectation.web;

import org.jspecify.annotations.NullMarked;
