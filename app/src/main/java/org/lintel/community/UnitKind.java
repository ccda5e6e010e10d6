package org.lintel.community;

/** What a unit is for. Only homes and shops are asked. */
public enum UnitKind {
  HOME,
  SHOP,
  OFFICE,
  PARKING,
  STORAGE
}
