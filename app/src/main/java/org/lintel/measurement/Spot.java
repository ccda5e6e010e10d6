package org.lintel.measurement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** One community in one wave: the smallest part of a selection. */
record Spot(int wave, int community) {

  private static final Comparator<Spot> ORDER =
      Comparator.comparingInt(Spot::wave).thenComparingInt(Spot::community);

  /** Where these answers were given, each once and in one order. */
  static List<Spot> of(List<Stratum> strata) {
    return sorted(
        strata.stream()
            .map(stratum -> new Spot(stratum.wave().id(), stratum.community()))
            .toList());
  }

  /** Each once and in one order. */
  static List<Spot> sorted(List<Spot> spots) {
    return spots.stream().distinct().sorted(ORDER).toList();
  }

  /** Stands for the whole list, which is in one order. */
  static String digest(List<Spot> spots) {
    var words = new StringBuilder();
    spots.forEach(
        spot -> words.append(spot.wave()).append(':').append(spot.community()).append(' '));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(words.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  static Integer[] waves(List<Spot> spots) {
    return spots.stream().map(Spot::wave).toArray(Integer[]::new);
  }

  static Integer[] communities(List<Spot> spots) {
    return spots.stream().map(Spot::community).toArray(Integer[]::new);
  }
}
