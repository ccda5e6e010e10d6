package org.lintel.channel.web;

import java.util.List;
import java.util.Optional;
import org.lintel.platform.ServicePhone;

/**
 * Asks whether the owner really wants no more e-mail, or says that it is so.
 *
 * @param kind last part of the message key of the title
 * @param phone that the owner can call
 * @param action where the wish is sent; empty when there is nothing to ask
 */
public record OptOutPage(
    String kind,
    String place,
    Optional<ServicePhone> phone,
    List<String> sentences,
    String action) {

  public OptOutPage {
    sentences = List.copyOf(sentences);
  }

  public boolean isAsking() {
    return !action.isEmpty();
  }

  public boolean isGood() {
    return kind.equals("done");
  }
}
