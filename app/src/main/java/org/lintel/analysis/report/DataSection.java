package org.lintel.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintel.analysis.column.Entry;
import org.lintel.analysis.column.Numbers;
import org.lintel.analysis.column.Source;
import org.lintel.analysis.figure.Analysis;
import org.lintel.analysis.figure.Finding;
import org.lintel.analysis.figure.Line;
import org.lintel.analysis.figure.Precision;
import org.lintel.analysis.plan.UsedColumn;
import org.lintel.insight.chart.DataTable;
import org.lintel.insight.chart.Numerals;
import org.lintel.platform.web.Text;

/** What the figures rest on: files, columns, precision, methods. */
final class DataSection {

  private static final String NONE = "—";

  private final Text text;

  DataSection(Text text) {
    this.text = text;
  }

  /** What so many answers can tell, and what it would take to tell more. */
  ReportPage.Section precision(Precision precision) {
    var rows = new ArrayList<List<String>>();
    for (Precision.Needs need : precision.needs()) {
      rows.add(
          List.of(
              text.get("analysis.precision.margin", need.margin()),
              Numerals.count(need.answers()),
              precision.n() >= need.answers()
                  ? text.get("analysis.precision.enough")
                  : text.get(
                      "analysis.precision.missing",
                      Numerals.count(need.answers() - precision.n()))));
    }
    String lead =
        text.get(
            "analysis.precision.lead",
            Numerals.count(precision.n()),
            Numerals.plain(precision.margin(), 1),
            Numerals.plain(precision.change(), 1));
    return ReportPage.Section.of(
            "precision", text.get("analysis.precision.title"), lead, Optional.empty())
        .with(
            new DataTable(
                text.get("analysis.precision.caption"),
                List.of(
                    text.get("analysis.column.wanted"),
                    text.get("analysis.column.needs"),
                    text.get("analysis.column.has")),
                rows),
            Set.of(2))
        .noting(
            precision.isOwnVariance() ? List.of() : List.of(text.get("analysis.precision.usual")));
  }

  /** Which columns were read as what. */
  ReportPage.Section columns(Analysis analysis) {
    String files =
        analysis.plan().table().sources().stream()
            .map(source -> file(source))
            .collect(Collectors.joining(text.get("analysis.list.comma")));
    List<List<String>> rows = UsedColumn.of(analysis.plan()).stream().map(this::cells).toList();
    return ReportPage.Section.of(
            "data",
            text.get("analysis.data.title"),
            text.get("analysis.data.lead", files),
            Optional.empty())
        .with(
            new DataTable(
                text.get("analysis.data.caption"),
                List.of(
                    text.get("analysis.column.heading"),
                    text.get("analysis.column.role"),
                    text.get("analysis.column.scale"),
                    text.get("analysis.column.answered"),
                    text.get("analysis.column.absent")),
                rows),
            Set.of(1, 4))
        .noting(List.of(text.get("analysis.data.note")));
  }

  private String file(Source source) {
    String rows = Numerals.count(source.rows());
    return source.trials() == 0
        ? text.get("analysis.data.file", source.name(), rows)
        : text.get(
            "analysis.data.file.trials", source.name(), rows, Numerals.count(source.trials()));
  }

  private List<String> cells(UsedColumn used) {
    String role = text.get("analysis.role." + used.role().word());
    String named =
        used.scale().isEmpty() ? role : text.get("analysis.figure.of", role, used.scale());
    return List.of(
        used.heading(),
        used.isGuessed() ? text.get("analysis.data.guessed", named) : named,
        used.numbers()
            .map(numbers -> numbers.range().from() + "–" + numbers.range().to())
            .orElse(NONE),
        used.numbers().map(numbers -> Numerals.count(numbers.answered())).orElse(NONE),
        used.numbers().map(this::absent).orElse(NONE));
  }

  private String absent(Numbers numbers) {
    var parts = new ArrayList<String>();
    if (numbers.column().empty() > 0) {
      parts.add(text.get("analysis.data.empty", Numerals.count(numbers.column().empty())));
    }
    for (Entry entry : numbers.absent()) {
      parts.add(text.get("analysis.data.absent", entry.text(), Numerals.count(entry.count())));
    }
    return parts.isEmpty() ? NONE : String.join(text.get("analysis.list.comma"), parts);
  }

  /** Every method that was used, with the page that explains it. */
  ReportPage.Section methods(Analysis analysis) {
    Map<String, String> methods = new TreeMap<>();
    for (Line line : analysis.lines()) {
      line.finding()
          .shown()
          .map(Finding.Shown::method)
          .ifPresent(method -> methods.putIfAbsent(method, Measures.name(line, text)));
    }
    List<List<String>> rows =
        methods.entrySet().stream()
            .map(entry ->
                List.of(entry.getValue(), entry.getKey(), "docs/method/" + page(entry.getKey())))
            .toList();
    return ReportPage.Section.of(
            "methods",
            text.get("analysis.methods.title"),
            text.get("analysis.methods.lead"),
            Optional.empty())
        .with(
            new DataTable(
                text.get("analysis.methods.caption"),
                List.of(
                    text.get("analysis.column.figure"),
                    text.get("analysis.column.method"),
                    text.get("analysis.column.page")),
                rows),
            Set.of(1, 2));
  }

  private String page(String method) {
    return Measures.page(method) + (text.isChinese() ? ".zh-CN.md" : ".md");
  }
}
