/** Pages of cases: for staff, and for the owner who holds a case's link. */
@NullMarked
package org.lintel.casework.web;

import org.jspecify.annotations.NullMarked;
