package vn.langnghe.bot.show;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.langnghe.bot.Starter;

/// Makes the pictures of the README anew: all go to `target/pictures`, the four that the README
/// shows to `docs/images`. Needs a Chromium.
final class PicturesShow implements Show.Showing {
  private static final List<String> SHOWN =
      List.of("chat-phone", "guide-phone", "lines-phone-dark", "guides-desktop");

  @Override
  public Figures measure() throws Exception {
    Path folder = Starter.ROOT.resolve("target/pictures");
    try (WebService service = WebService.prepare()) {
      service.start(service.freshData());
      Pictures.take(service.address(), folder);
      service.kill();
    }
    return shown(folder);
  }

  private static Figures shown(Path folder) throws IOException {
    Path images = Files.createDirectories(Starter.ROOT.resolve("docs/images"));
    Figures figures = new Figures();
    for (String name : SHOWN) {
      Path picture = images.resolve(name + ".png");
      Files.copy(folder.resolve(name + ".png"), picture, StandardCopyOption.REPLACE_EXISTING);
      figures.put(name + "_kb", Files.size(picture) / 1000.0);
    }
    return figures;
  }
}
