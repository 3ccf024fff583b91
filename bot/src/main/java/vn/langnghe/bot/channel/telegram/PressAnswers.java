package vn.langnghe.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.langnghe.bot.channel.telegram.group.GroupReader;

/// Tells Telegram at once that a press arrived, so that the button stops turning. Says nothing to
/// the person: the reply does.
final class PressAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(PressAnswers.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TelegramClient client;
  private final ExecutorService threads;

  PressAnswers(TelegramClient client, ExecutorService threads) {
    this.client = client;
    this.threads = threads;
  }

  /// Answers an update where it is a press; anything else is left alone.
  void answer(byte[] update) {
    String id = id(update);
    if (!id.isEmpty()) {
      threads.execute(() -> answer(id));
    }
  }

  private static String id(byte[] update) {
    try {
      JsonNode tree = JSON.readTree(update);
      if (tree == null || GroupReader.isOurs(tree.path("callback_query"))) {
        return ""; // the staff group answers by itself, with a word
      }
      return tree.path("callback_query").path("id").asText("");
    } catch (IOException e) {
      return "";
    }
  }

  private void answer(String id) {
    try {
      client.execute(new AnswerCallbackQuery(id));
    } catch (TelegramApiException e) { // too old, or lost: the button stops by itself
      LOG.debug("a press was not answered: {}", Outcome.code(e));
    }
  }
}
