package vn.langnghe.bot.channel.telegram;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.langnghe.bot.channel.intake.Ports;
import vn.langnghe.knowledge.text.Language;

/// The menu of commands and the texts of the bot's profile, from published texts; set again only
/// when they changed, since Telegram counts these calls.
final class Profile {
  private static final String NOTE = "profile";
  private static final String DESCRIPTION = "telegram.description";
  private static final String ABOUT = "telegram.about";
  private static final String COMMAND = "telegram.command.";
  private static final List<String> MENU = List.of("gap", "so", "nguoi", "thoat");

  private final String channel;
  private final TelegramClient client;
  private final Ports ports;

  Profile(String channel, TelegramClient client, Ports ports) {
    this.channel = channel;
    this.client = client;
    this.ports = ports;
  }

  /// The texts needed, with the slots that are filled.
  static Map<String, Set<String>> texts() {
    Map<String, Set<String>> texts = new TreeMap<>();
    texts.put(DESCRIPTION, Set.of("days"));
    texts.put(ABOUT, Set.of("days"));
    MENU.forEach(command -> texts.put(COMMAND + command, Set.of("days")));
    return texts;
  }

  /// Sets what changed.
  ///
  /// @throws TelegramApiException when Telegram did not take it; worth another try later
  void set() throws TelegramApiException {
    byte[] now = all().getBytes(StandardCharsets.UTF_8);
    boolean same =
        ports.notes().read(channel, NOTE).filter(set -> Arrays.equals(set, now)).isPresent();
    if (same) {
      return;
    }
    for (Language language : Language.values()) {
      set(language, language == Language.VI ? "" : code(language));
    }
    ports.notes().write(channel, NOTE, now, ports.clock().instant());
  }

  private String all() {
    StringBuilder all = new StringBuilder();
    for (Language language : Language.values()) {
      texts().keySet().forEach(key -> all.append(text(key, language)).append('\n'));
    }
    return all.toString();
  }

  private void set(Language language, String code) throws TelegramApiException {
    List<BotCommand> commands =
        MENU.stream()
            .map(command -> new BotCommand(command, text(COMMAND + command, language)))
            .toList();
    SetMyCommands menu = new SetMyCommands(commands);
    if (!code.isEmpty()) {
      menu.setLanguageCode(code);
    }
    client.execute(menu);
    client.execute(
        SetMyDescription.builder()
            .description(text(DESCRIPTION, language))
            .languageCode(code)
            .build());
    client.execute(
        SetMyShortDescription.builder()
            .shortDescription(text(ABOUT, language))
            .languageCode(code)
            .build());
  }

  private String text(String key, Language language) {
    return ports.texts().text(key, language);
  }

  private static String code(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }
}
