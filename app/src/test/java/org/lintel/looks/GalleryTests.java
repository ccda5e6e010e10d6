package org.lintel.looks;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lintel.platform.web.GalleryShells;
import org.lintel.platform.web.Shell;
import org.lintel.platform.web.Text;

/**
 * Writes all parts and charts to {@code target/gallery}, for {@code scripts/gallery} to photograph.
 */
class GalleryTests {

  private static final Path GALLERY = Path.of("target/gallery");
  private static final Path SOURCES = Path.of("target/gallery-templates");
  private static final List<String> LANGUAGES = List.of(Text.CHINESE, Text.ENGLISH);

  @BeforeAll
  static void gatherTemplates() throws IOException {
    copy(Path.of("src/main/jte"));
    copy(Path.of("src/test/jte"));
    Files.createDirectories(GALLERY);
  }

  @Test
  void everyPartAndChartIsDrawnInBothLanguages() throws IOException {
    var templates =
        TemplateEngine.create(
            new DirectoryCodeResolver(SOURCES),
            Path.of("target/gallery-classes"),
            ContentType.Html);
    templates.setTrimControlStructures(true);
    for (String language : LANGUAGES) {
      var page = GalleryPage.in(language.equals(Text.CHINESE));
      Shell staff = GalleryShells.staff(language);
      Shell visitor = GalleryShells.visitor(language);
      write(templates, "cockpit", language, staff, page);
      write(templates, "parts", language, staff, page);
      write(templates, "entrance", language, visitor, page);
      write(templates, "done", language, visitor, page);
      String survey = write(templates, "survey", language, visitor, page);
      assertThat(
              packed(survey)
                  + packed(Files.readString(Path.of("target/classes/static/css/owner.css"))))
          .as("bytes of an owner page with its sheet")
          .isLessThan(9_000);
      assertThat(survey).doesNotContain("<script");
    }
  }

  private static String write(
      TemplateEngine templates, String name, String language, Shell shell, GalleryPage page)
      throws IOException {
    var output = new StringOutput();
    templates.render("gallery/" + name + ".jte", Map.of("shell", shell, "page", page), output);
    String html = output.toString();
    Files.writeString(
        GALLERY.resolve(name + "-" + language + ".html"),
        html.replaceAll("/static/[0-9a-f]{8}/", "../classes/static/"));
    return html;
  }

  private static void copy(Path from) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jte")).toList()) {
        Path target = SOURCES.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.writeString(target, Files.readString(file));
      }
    }
  }

  private static int packed(String text) {
    var deflater = new Deflater(9);
    deflater.setInput(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    deflater.finish();
    int length = deflater.deflate(new byte[text.length() * 3]);
    deflater.end();
    return length;
  }
}
