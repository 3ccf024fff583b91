package vn.langnghe.bot.channel.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A real Chromium, where one is installed.
public final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setHeadless(true)
                    .setArgs(List.of("--no-sandbox")));
  }

  /// Starts it; empty where none is installed.
  public static Optional<Chromium> launch() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .map(Chromium::new);
  }

  /// A person's window: narrow ones are phones.
  public BrowserContext window(int width, int height, ColorScheme scheme) {
    return browser.newContext(options(width, height, scheme));
  }

  /// A window in which scripts do not run.
  BrowserContext withoutScript() {
    return browser.newContext(options(390, 844, ColorScheme.LIGHT).setJavaScriptEnabled(false));
  }

  private static Browser.NewContextOptions options(int width, int height, ColorScheme scheme) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setHasTouch(width < 500)
        .setLocale("vi-VN");
  }

  @Override
  public void close() {
    playwright.close();
  }
}
