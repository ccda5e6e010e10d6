/**
 * What is done with an owner who was let down: after a bad score, a wish to be contacted, or a
 * broken promise, on two tracks, the problem and what it did to her. Main types: {@link
 * org.lintel.casework.recovery.Recoveries}, {@link org.lintel.casework.recovery.OpeningARecovery},
 * {@link org.lintel.casework.recovery.CallingBack}.
 */
@NamedInterface("recovery")
@NullMarked
package org.lintel.casework.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
