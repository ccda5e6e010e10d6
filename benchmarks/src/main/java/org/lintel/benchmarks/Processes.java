package org.lintel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * What processes have used so far, as Linux counts it. Other systems have no such files; there the
 * benchmarks end with a sentence instead of figures without their cost.
 */
final class Processes {

  /** Linux counts in hundredths of a second on every machine that Java 25 runs on. */
  private static final double TICKS_PER_SECOND = 100;

  private static final Path PROC = Path.of("/proc");
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;

  private Processes() {}

  static boolean areCounted() {
    return Files.isReadable(PROC.resolve("self").resolve("stat"));
  }

  /** Seconds of processor time of one process. */
  static double processor(long process) throws IOException {
    List<String> fields = stat(process);
    return ticks(fields, USER, SYSTEM) / TICKS_PER_SECOND;
  }

  /** Seconds of a process with all its children, also those that have ended. */
  static double processorWithChildren(long process) throws IOException {
    return sum(
        process,
        each -> ticks(stat(each), USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM) / TICKS_PER_SECOND);
  }

  /** Seconds of all children of this process that have ended. */
  static double processorOfEndedChildren() throws IOException {
    return ticks(stat(ProcessHandle.current().pid()), CHILDREN_USER, CHILDREN_SYSTEM)
        / TICKS_PER_SECOND;
  }

  /** The most megabytes that a process has held so far; 0 once it has ended. */
  static double peakMemory(long process) {
    try {
      return Files.readString(PROC.resolve(Long.toString(process)).resolve("status"))
              .lines()
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          / 1024.0;
    } catch (IOException ended) {
      return 0;
    }
  }

  /** Megabytes that a process holds; memory shared with others counts by its share. */
  static double memory(long process) throws IOException {
    try (var lines = Files.lines(PROC.resolve(Long.toString(process)).resolve("smaps_rollup"))) {
      return lines
              .filter(line -> line.startsWith("Pss:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          / 1024.0;
    }
  }

  static double memoryWithChildren(long process) throws IOException {
    return sum(process, Processes::memory);
  }

  private interface Reading {
    double of(long process) throws IOException;
  }

  private static double sum(long process, Reading reading) throws IOException {
    double sum = reading.of(process);
    for (long child : children(process)) {
      sum += ofChild(child, reading);
    }
    return sum;
  }

  /** One that has just ended holds nothing; its time has moved to its parent. */
  private static double ofChild(long child, Reading reading) throws IOException {
    try {
      return reading.of(child);
    } catch (NoSuchFileException ended) {
      return 0;
    }
  }

  private static List<Long> children(long process) {
    return ProcessHandle.of(process).stream()
        .flatMap(ProcessHandle::descendants)
        .map(ProcessHandle::pid)
        .toList();
  }

  private static double ticks(List<String> fields, int... places) {
    double sum = 0;
    for (int place : places) {
      sum += Long.parseLong(fields.get(place));
    }
    return sum;
  }

  /** Fields after the name, which stands in brackets and may hold anything. */
  private static List<String> stat(long process) throws IOException {
    String line = Files.readString(PROC.resolve(Long.toString(process)).resolve("stat"));
    return List.of(line.substring(line.lastIndexOf(')') + 2).strip().split(" ", -1));
  }
}
