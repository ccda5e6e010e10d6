package org.lintel.identity;

/** Where to go after signing in: only ever a page of ours. */
public final class WayBack {

  private static final int LONGEST = 1_000;

  private WayBack() {}

  public static String of(String asked) {
    boolean isOurs =
        asked.startsWith("/")
            && !asked.startsWith("//")
            && !asked.contains("\\")
            && asked.length() <= LONGEST
            && asked.chars().allMatch(character -> character > ' ' && character < 127);
    return isOurs ? asked : "/";
  }
}
