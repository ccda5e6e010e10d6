package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The system's Chromium. */
public final class Browser implements AutoCloseable {

  /**
   * What the driver turns off, said again because the last list counts, and new documents in frames
   * of their own: closed between the answer and the page, Chromium 156 forgets a page that has
   * something to do when it is left, and whoever closed it waits for ever.
   */
  private static final String WITHOUT =
      "--disable-features="
          + String.join(
              ",",
              "AvoidUnnecessaryBeforeUnloadCheckSync",
              "BoundaryEventDispatchTracksNodeRemoval",
              "DestroyProfileOnBrowserClose",
              "DialMediaRouteProvider",
              "GlobalMediaControls",
              "HttpsUpgrades",
              "LensOverlay",
              "MediaRouter",
              "PaintHolding",
              "ThirdPartyStoragePartitioning",
              "BlockOriginHeaderModificationOnRedirect",
              "Translate",
              "AutoDeElevate",
              "OptimizationHints",
              "RenderDocument");

  private static final List<String> FLAGS =
      List.of(
          WITHOUT,
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage");
  private static final double PATIENCE_MILLIS = 90_000;
  private static final double LONGEST_PICTURE = 30_000;
  private static final int TRIES = 3;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  public Browser() {
    var quiet = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(quiet));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(installed())
            .setArgs(FLAGS)
            .setHeadless(true);
    chromium = playwright.chromium().launch(options);
  }

  /** The Chromium that {@code ./lintel check} made sure of: the first one on the path. */
  private static Path installed() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "/usr/bin");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "chromium"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no chromium on the path " + path));
  }

  /** A phone of 390 px or a desk of 1440 px. */
  public enum Device {
    PHONE(390, 844),
    DESK(1440, 900);

    private final int width;
    private final int height;

    Device(int width, int height) {
      this.width = width;
      this.height = height;
    }

    public int width() {
      return width;
    }

    public int height() {
      return height;
    }
  }

  /** A fresh browser: no cookie of another visit. */
  public BrowserContext visit(
      String address, Device device, String language, boolean withJavaScript) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL(address)
            .setViewportSize(device.width, device.height)
            .setLocale(language)
            .setColorScheme(ColorScheme.LIGHT)
            .setJavaScriptEnabled(withJavaScript);
    BrowserContext context = chromium.newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  /** Writes what the page looks like to {@code target/pictures}, for people to look at. */
  public static void picture(Page page, String name) {
    picture(page, "pictures", name);
  }

  /**
   * Writes it to another folder of {@code target}. Chromium now and then waits for ever for the
   * frame of a page that was resized just before: it is asked again.
   */
  public static void picture(Page page, String folder, String name) {
    var options =
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", folder, name + ".png"))
            .setFullPage(true)
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setTimeout(LONGEST_PICTURE);
    for (int left = TRIES - 1; left > 0; left--) {
      try {
        page.screenshot(options);
        return;
      } catch (TimeoutError stuck) {
        page.bringToFront();
      }
    }
    page.screenshot(options);
  }

  /** No violation of axe on the page as it stands. */
  public static void assertAccessible(Page page) {
    assertThat(violations(page)).as(page.url()).isEmpty();
  }

  /** What axe finds wrong, one rule with its places an entry. */
  public static List<?> violations(Page page) {
    page.evaluate(axe());
    Object violations =
        page.evaluate(
            """
            async () => {
              const found = await axe.run(document, {resultTypes: ['violations']});
              return found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(' | '));
            }
            """);
    return (List<?>) violations;
  }

  private static String axe() {
    try (var script = Browser.class.getResourceAsStream("/axe-core/axe.min.js")) {
      if (script == null) {
        throw new IllegalStateException("axe-core is missing");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
