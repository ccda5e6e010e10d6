package org.lintel.platform.file;

/** A photo made anew from its pixels: upright, no larger than needed, with nothing else in it. */
public record DevelopedPhoto(Picture large, Picture small) {

  /** JPEG of that size. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Picture(int width, int height, byte[] jpeg) {}
}
