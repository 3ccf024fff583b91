package vn.langnghe.bot.channel.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real Chromium for the tests of a class, registered as a static extension. Where none is
/// installed they are skipped and say so; in CI they fail.
public final class Chromium implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
  private static final double PATIENCE_MILLIS = 30_000; // slow machines take their time

  private @Nullable Playwright playwright;
  private @Nullable Browser browser;

  private static Optional<Path> program() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Starts one outside of tests; empty where none is installed.
  public static Optional<Chromium> launch() {
    return program()
        .map(program -> {
          Chromium chromium = new Chromium();
          chromium.start(program);
          return chromium;
        });
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<Path> program = program();
    if (program.isPresent()) {
      start(program.get());
    } else if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("no Chromium is installed; CI must run the browser tests");
    } else {
      Assumptions.abort("no Chromium is installed: browser tests skipped");
    }
  }

  private void start(Path program) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Playwright started =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    playwright = started;
    browser =
        started
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setHeadless(true)
                    .setArgs(List.of("--no-sandbox")));
  }

  /// A person's window: narrow ones are phones.
  public BrowserContext window(int width, int height, ColorScheme scheme) {
    return Objects.requireNonNull(browser).newContext(options(width, height, scheme));
  }

  /// A window in which scripts do not run.
  BrowserContext withoutScript() {
    return Objects.requireNonNull(browser)
        .newContext(options(390, 844, ColorScheme.LIGHT).setJavaScriptEnabled(false));
  }

  private static Browser.NewContextOptions options(int width, int height, ColorScheme scheme) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setHasTouch(width < 500)
        .setLocale("vi-VN");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    if (playwright != null) {
      playwright.close();
    }
  }
}
