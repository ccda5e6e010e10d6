package org.lintel.casework;

import java.util.UUID;

/** Somebody has judged what a case is. Published in the transaction of the act itself. */
record CaseAssessed(UUID id) {}
