package vn.langnghe.bot.channel.web;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/// Screenshots of the pages that tests go through, for whoever wants to look at them: `./mvnw
/// verify -Dscreenshots` leaves them in `target/screenshots`. They take time and no test compares
/// them.
public final class Screenshots {
  private static final boolean WANTED = System.getProperty("screenshots") != null;

  private Screenshots() {}

  /// Keeps a picture of a whole page, where pictures are wanted.
  public static void keep(Page page, String name) {
    if (WANTED) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target/screenshots", name + ".png")));
    }
  }
}
