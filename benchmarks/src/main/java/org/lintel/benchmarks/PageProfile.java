package org.lintel.benchmarks;

import org.lintel.acceptance.Browser;

/**
 * A connection and a processor that a page is opened with, and what it may cost there.
 *
 * @param kilobits of the connection each second, both ways
 * @param delay of the connection in milliseconds
 * @param slowdown of the processor against this machine
 * @param longest time to the largest paint in milliseconds
 * @param bytes that may be transferred, in kB of 1,000 bytes
 */
record PageProfile(
    String name,
    Browser.Device device,
    int kilobits,
    int delay,
    int slowdown,
    double longest,
    double bytes,
    int requests) {

  static final PageProfile OWNER =
      new PageProfile("owner's phone", Browser.Device.PHONE, 400, 400, 6, 2000, 14, 4);
  static final PageProfile STAFF_PHONE =
      new PageProfile("staff phone", Browser.Device.PHONE, 700, 300, 4, 2500, 90, 6);
  static final PageProfile DESK =
      new PageProfile("desk", Browser.Device.DESK, 1600, 150, 2, 1500, 160, 8);

  String words() {
    return "%s: %d kbit/s, %d ms, processor %d times slower"
        .formatted(name, kilobits, delay, slowdown);
  }
}
