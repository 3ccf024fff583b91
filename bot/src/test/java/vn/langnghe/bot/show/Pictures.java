package vn.langnghe.bot.show;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.langnghe.bot.channel.web.Chromium;

/// Takes pictures of a running service: chat, guides, search, a guide and hotlines, on a phone in
/// light and dark and on a desktop.
public final class Pictures {
  private final URI address;
  private final Path folder;

  private Pictures(URI address, Path folder) {
    this.address = address;
    this.folder = folder;
  }

  /// `Pictures ADDRESS FOLDER`
  public static void main(String[] arguments) throws IOException {
    take(URI.create(arguments[0]), Path.of(arguments[1]));
  }

  /// Takes all of them into a folder.
  static void take(URI address, Path folder) throws IOException {
    Pictures pictures = new Pictures(address, Files.createDirectories(folder));
    try (Chromium chromium =
        Chromium.launch().orElseThrow(() -> new IOException("no Chromium is installed"))) {
      pictures.take(chromium, "phone", 390, 844, ColorScheme.LIGHT);
      pictures.take(chromium, "phone-dark", 390, 844, ColorScheme.DARK);
      pictures.take(chromium, "desktop", 1280, 800, ColorScheme.LIGHT);
    }
  }

  private void take(Chromium chromium, String name, int width, int height, ColorScheme scheme) {
    try (BrowserContext window = chromium.window(width, height, scheme)) {
      Page page = window.newPage();
      page.navigate(address.toString());
      page.locator("#text").fill("em không muốn sống nữa");
      page.keyboard().press("Enter");
      page.locator(".hotline").first().waitFor();
      page.locator(".line.theirs .choices button").first().waitFor();
      page.locator("#typing").evaluate("node => { node.hidden = true; }");
      save(page, "chat-" + name);
      page.navigate(address.resolve("/huong-dan").toString());
      save(page, "guides-" + name);
      page.locator("#q").fill("mat ngu");
      page.locator("#found li").first().waitFor();
      save(page, "search-" + name);
      page.navigate(address.resolve("/huong-dan/sextortion").toString());
      save(page, "guide-" + name);
      page.navigate(address.resolve("/duong-day-nong").toString());
      save(page, "lines-" + name);
    }
  }

  private void save(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}
