package org.lintel.service;

/**
 * Where something is, what kind of thing it is, what is the matter with it: codes of the catalogue.
 */
public record Classifier(String place, String category, String problem) {}
