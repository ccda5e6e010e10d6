package org.lintel.casework.web;

import java.util.List;
import java.util.UUID;
import org.lintel.casework.CaseDraft;

/**
 * Something to write with photos.
 *
 * @param kind what is written
 * @param form id that it is sent with, and kept under until then
 * @param draft address that keeps what is typed
 * @param words typed before and not sent
 */
public record PhotoForm(
    String kind, String form, String draft, String words, List<PhotoShown.Unsent> photos) {

  public PhotoForm {
    photos = List.copyOf(photos);
  }

  /** Nothing to write, for who may not. */
  static PhotoForm none(CaseDraft.Kind kind) {
    return new PhotoForm(kind.key(), UUID.randomUUID().toString(), "", "", List.of());
  }

  /** Whether something of it waits to be sent. */
  public boolean isBegun() {
    return !words.isEmpty() || !photos.isEmpty();
  }

  /** Name of its file field, which refusals name. */
  public String field() {
    return kind + "-photos";
  }
}
