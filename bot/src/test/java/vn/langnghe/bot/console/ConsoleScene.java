package vn.langnghe.bot.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.web.Chromium;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.knowledge.danger.Level;

/// The console with a desk of its own, in a real Chromium.
abstract class ConsoleScene {
  static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
  private static final InstantSource CLOCK = () -> NOW;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir Path folder = Path.of(".");
  private @Nullable ConsoleSite opened;

  @BeforeEach
  void open() {
    opened = new ConsoleSite(folder, CLOCK);
    site().hire("lan", "Lan", Role.COUNSELLOR, Role.SUPERVISOR, Role.ADMIN);
    site().hire("minh", "Minh", Role.COUNSELLOR);
    for (String account : List.of("lan", "minh")) {
      site().desk.presence(account, Desk.Presence.HERE, NOW.plusSeconds(999));
    }
    site().desk.opened("c1", Level.IMMINENT, NOW.minusSeconds(400));
    site().desk.opened("c2", Level.HIGH, NOW.minusSeconds(4_000));
    site().desk.shut("c2");
    said();
    site().people.put("c1", SomePerson.watchedWithAPlan());
    site().colleagues.bears("lan", 1, 1);
    site().colleagues.bears("minh", 3, 0);
  }

  private void said() {
    site()
        .desk
        .said(
            "c1",
            new Desk.Line.Person(
                1,
                NOW.minusSeconds(400),
                new Content.Text("em không muốn sống nữa"),
                Optional.of(Level.HIGH),
                List.of("suicide.x")));
    Reply reply = new Reply(List.of(new Part.TextPart("x", "Mình đang nghe bạn.")));
    site()
        .desk
        .said(
            "c1",
            new Desk.Line.Ours(
                2, NOW.minusSeconds(390), reply, Optional.of("lan"), Desk.Reach.UNDELIVERED));
  }

  @AfterEach
  void close() {
    site().close();
  }

  ConsoleSite site() {
    return Objects.requireNonNull(opened);
  }

  Page signedIn(BrowserContext window) {
    Page page = window.newPage();
    SignIn.whole(page, site(), "lan");
    return page;
  }

  static BrowserContext window(int width, int height, ColorScheme scheme) {
    return CHROMIUM.window(width, height, scheme);
  }

  void go(Page page, String path) {
    page.navigate(site().address.resolve(path).toString());
  }
}
