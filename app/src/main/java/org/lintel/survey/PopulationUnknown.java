package org.lintel.survey;

/** More answers came from a community than households are known there: N has to be told. */
class PopulationUnknown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String community;
  private final int answered;
  private final int known;

  PopulationUnknown(String community, int answered, int known) {
    super(answered + " answers of " + known + " households");
    this.community = community;
    this.answered = answered;
    this.known = known;
  }

  String community() {
    return community;
  }

  int answered() {
    return answered;
  }

  int known() {
    return known;
  }
}
