package org.lintel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the application's collector wrote: how full the heap was before and after each collection.
 */
record HeapLog(Path file) {

  private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(");

  /** A collection, in megabytes. */
  record Collection(int before, int after) {}

  String option() {
    return "-Xlog:gc:file=" + file;
  }

  List<Collection> collections() throws IOException {
    return collections(Files.readAllLines(file));
  }

  static List<Collection> collections(List<String> lines) {
    return lines.stream()
        .flatMap(line -> COLLECTION.matcher(line).results())
        .map(HeapLog::collection)
        .toList();
  }

  private static Collection collection(MatchResult match) {
    return new Collection(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
  }

  /** Collects now; gives how many collections there were and what was left. */
  Mark mark(Installation installation) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked =
        new ProcessBuilder(jcmd.toString(), "" + installation.process(), "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (asked.waitFor() != 0) {
      throw new IllegalStateException("jcmd could not ask for a collection");
    }
    List<Collection> all = collections();
    return new Mark(all.size(), all.getLast().after());
  }

  /** A moment right after a collection. */
  record Mark(int collections, int live) {}

  /** Most megabytes that outlived a collection since the mark, above what was there then. */
  double growthSince(Mark mark) throws IOException {
    return collections().stream()
        .skip(mark.collections())
        .mapToDouble(each -> Math.max(0, each.after() - mark.live()))
        .max()
        .orElse(0);
  }

  /** The fullest the heap was since the mark. */
  double peakSince(Mark mark) throws IOException {
    return collections().stream()
        .skip(mark.collections())
        .mapToDouble(Collection::before)
        .max()
        .orElse(mark.live());
  }
}
