package org.lintel.analysis.plan;

/** What owners expect of one thing, and what they get. */
public record GapPair(Rated expectation, Rated perception) {

  public String label() {
    return perception.label();
  }
}
