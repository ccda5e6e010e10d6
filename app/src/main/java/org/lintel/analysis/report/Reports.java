package org.lintel.analysis.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lintel.analysis.Refused;
import org.lintel.analysis.plan.SpecFile;

/** Writes all files of a report into a folder. */
public final class Reports {

  public static final String SPEC = "spec.json";
  private static final String PAGE = "report.html";
  private static final String DATA = "report.json";
  private static final String TABLE = "report.csv";
  private static final String TEMPLATE = "analysis/report";

  private Reports() {}

  /**
   * Writes the files and tells which.
   *
   * @param folder exists
   * @throws Refused when the folder cannot be written to
   */
  public static List<Path> write(Report report, Path folder) {
    try {
      return List.of(
          written(folder.resolve(PAGE), page(report)),
          written(folder.resolve(DATA), JsonReport.of(report)),
          written(folder.resolve(TABLE), table(report)),
          written(
              folder.resolve(SPEC),
              SpecFile.of(report.analysis().plan()).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new Refused("out-failed", folder, String.valueOf(e.getMessage()));
    }
  }

  /** The sentences at the top of the report. */
  public static List<String> conclusion(Report report) {
    return Conclusion.of(report.analysis(), report.text());
  }

  private static Path written(Path file, byte[] content) throws IOException {
    return Files.write(file, content);
  }

  static byte[] page(Report report) {
    TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    templates.setTrimControlStructures(true);
    var output = new Utf8ByteOutput();
    templates.render(
        TEMPLATE + ".jte", Map.of("page", new DrawingTheReport(report).page()), output);
    return output.toByteArray();
  }

  private static byte[] table(Report report) {
    var output = new ByteArrayOutputStream();
    CsvReport.write(report, output);
    return output.toByteArray();
  }
}
