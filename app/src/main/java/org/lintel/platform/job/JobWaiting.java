package org.lintel.platform.job;

/** A job was put in the queue. */
record JobWaiting() {}
