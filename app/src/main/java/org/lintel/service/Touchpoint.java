package org.lintel.service;

/** A moment at which an owner met the service. First form: the four of every case. */
public enum Touchpoint {
  CASE_REPORTED,
  CASE_ANSWERED,
  CASE_DONE,
  CASE_CLOSED
}
