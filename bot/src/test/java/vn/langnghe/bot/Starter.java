package vn.langnghe.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.channel.telegram.TelegramChannel;
import vn.langnghe.bot.channel.web.WebChannel;
import vn.langnghe.bot.channel.zalo.Words;
import vn.langnghe.bot.console.ConsoleKeys;
import vn.langnghe.bot.console.referral.ReferralKeys;
import vn.langnghe.bot.group.GroupTexts;
import vn.langnghe.bot.partner.PartnerTexts;
import vn.langnghe.bot.reply.Again;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.ReferralSay;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.KnowledgeLoader;
import vn.langnghe.knowledge.Loaded;

/// The starter knowledge of the repository, loaded once for all tests of this module.
public final class Starter {
  /// The repository's root.
  public static final Path ROOT =
      Path.of(System.getProperty("langnghe.root", "..")).toAbsolutePath().normalize();

  private static final String HANDED_ON = "langnghe.few";

  /// A folder with `config` and `knowledge/content` as in the repository, but for fewer lines that
  /// are only kept or measured by: see [FewLines].
  public static final Path HOME = home();

  /// The content of [#HOME].
  public static final Path CONTENT = HOME.resolve("knowledge/content");

  /// The config of [#HOME].
  public static final Path CONFIG = HOME.resolve("config");

  private Starter() {}

  /// Loaded by who asks for it: a process that only needs the files does not.
  private static final class Shared {
    static final Knowledge KNOWLEDGE = load(Optional.empty());
  }

  /// What a process of its own must be given so that it does not make another copy.
  public static String handedOn() {
    return "-D" + HANDED_ON + "=" + HOME;
  }

  private static Path home() {
    String given = System.getProperty(HANDED_ON);
    if (given != null) {
      return Path.of(given);
    }
    Path home = Path.of("target", "starter").toAbsolutePath().normalize();
    try {
      FewLines.copy(ROOT, home);
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The snapshot shared by tests; never close it.
  public static Knowledge knowledge() {
    return Shared.KNOWLEDGE;
  }

  /// The texts that the service needs.
  public static Map<String, Set<String>> texts() {
    Map<String, Set<String>> texts = new HashMap<>(Say.needed());
    texts.putAll(WebChannel.texts());
    texts.putAll(Words.needed());
    texts.putAll(TelegramChannel.texts());
    texts.putAll(ConsoleKeys.texts());
    texts.putAll(GroupTexts.texts());
    texts.putAll(Again.needed());
    texts.putAll(GoingOn.needed());
    texts.putAll(ReferralSay.needed());
    texts.putAll(ReferralKeys.texts());
    texts.putAll(PartnerTexts.needed());
    return texts;
  }

  /// Notes in a data folder that the examples of the starter's signals were run, as the launcher's
  /// rehearsal does: a service over it starts in half the time.
  public static void rehearsed(Path data) throws IOException {
    Files.writeString(data.resolve("checked.revision"), knowledge().revision());
  }

  /// A snapshot of its own, which shares with the other what is compiled.
  public static Knowledge load() {
    return load(Optional.of(knowledge()));
  }

  private static Knowledge load(Optional<Knowledge> before) {
    return switch (new KnowledgeLoader(CONTENT, CONFIG, texts()).load(before)) {
      case Loaded.Ready(Knowledge knowledge) -> knowledge;
      case Loaded.Rejected(var problems) -> throw new AssertionError(problems.toString());
    };
  }
}
