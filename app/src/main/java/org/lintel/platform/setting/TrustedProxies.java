package org.lintel.platform.setting;

/**
 * Whose word is taken for the visitor's address and for https. Nobody's by default: otherwise any
 * visitor could write such headers.
 */
public enum TrustedProxies {
  NONE,
  /** A proxy on the same machine. */
  SAME_MACHINE,
  /** A proxy in a private network (RFC 1918, RFC 4193, loopback, link-local). */
  PRIVATE_NETWORK
}
