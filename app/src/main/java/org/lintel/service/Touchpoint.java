package org.lintel.service;

/**
 * A moment at which an owner met the service. First form: the four of every case, a visit at the
 * home, and any other time that somebody of the company spoke with her.
 */
public enum Touchpoint {
  CASE_REPORTED,
  CASE_ANSWERED,
  CASE_DONE,
  CASE_CLOSED,
  VISITED,
  CONTACTED
}
