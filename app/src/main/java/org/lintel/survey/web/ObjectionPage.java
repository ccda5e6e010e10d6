package org.lintel.survey.web;

import java.util.List;

/** Asks whether the owner really wants no more surveys. */
public record ObjectionPage(String place, List<String> sentences, String action, String back) {

  public ObjectionPage {
    sentences = List.copyOf(sentences);
  }
}
