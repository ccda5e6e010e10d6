package org.lintel.channel;

/**
 * Whom letters of an occasion would reach now, counted in households but for the addresses.
 *
 * @param households considered at all
 * @param withAddress somebody in them has an e-mail address
 * @param optedOut every address they have wants no e-mail
 * @param written a letter of this round is on its way to them, or went
 * @param later not due yet: the letter before this one is too fresh, or did not go
 * @param addresses letters that would be written now
 */
public record Reach(
    int households, int withAddress, int optedOut, int written, int later, int addresses) {

  public int withoutAddress() {
    return households - withAddress;
  }
}
