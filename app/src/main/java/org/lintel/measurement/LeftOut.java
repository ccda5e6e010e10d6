package org.lintel.measurement;

import java.util.OptionalLong;

/**
 * What was selected and is not in a figure, so that nobody takes its n, N and rate for the whole.
 *
 * @param communities asked, but with too few answers (or none) to be counted
 * @param answers of those communities; empty below 5, when not even their number is told
 * @param otherWaves answers of the counted communities in other waves of the period: a household
 *     counts once; empty below 5
 */
public record LeftOut(int communities, OptionalLong answers, OptionalLong otherWaves) {

  static final LeftOut NOTHING = new LeftOut(0, OptionalLong.empty(), OptionalLong.empty());
}
