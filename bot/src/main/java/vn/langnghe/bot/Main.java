package vn.langnghe.bot;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.langnghe.bot.channel.telegram.TelegramChannel;
import vn.langnghe.bot.channel.web.WebChannel;
import vn.langnghe.bot.channel.zalo.Words;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.command.LangNghe;
import vn.langnghe.bot.console.ConsoleKeys;
import vn.langnghe.bot.console.referral.ReferralKeys;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.group.GroupTexts;
import vn.langnghe.bot.partner.PartnerTexts;
import vn.langnghe.bot.reply.Again;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.ReferralSay;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.settings.BotSettings;

/// The start of the program.
public final class Main {
  /// Says at every start that an incubating module is absent, which is as intended. Held so that
  /// its level stays set.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal.vectorization");

  private Main() {}

  /// Runs a command and ends with its exit status.
  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
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
    Home home =
        new Home(
            Path.of(System.getProperty("langnghe.home", "")).toAbsolutePath(),
            InstantSource.system(),
            texts,
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    Dialogue dialogue = new Dialogue(BotSettings.DEFAULT.retentionDays());
    System.exit(LangNghe.run(home, new Wiring(home), dialogue, arguments));
  }
}
