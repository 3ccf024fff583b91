package vn.langnghe.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// A poll whose answer is kept before it is confirmed: the library hands the answer over while it
/// still waits, so the raw updates and the next offset are committed here, and the library gets
/// none to lose. What fails here is not confirmed and comes again.
final class KeptUpdates extends GetUpdates {
  @Serial private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Keeper keeper;

  /// Keeps what a poll received.
  interface Keeper {
    /// @param next the offset that confirms these updates
    void keep(List<byte[]> updates, int next);
  }

  /// @param timeoutSeconds how long the platform may wait for news
  KeptUpdates(int offset, int timeoutSeconds, List<String> kinds, Keeper keeper) {
    super(offset, 100, timeoutSeconds, kinds);
    this.keeper = keeper;
  }

  @Override
  @SuppressWarnings("NonApiType") // the library asks for it
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    JsonNode result = result(answer);
    List<byte[]> updates = new ArrayList<>();
    int next = getOffset();
    for (JsonNode update : result) {
      updates.add(update.toString().getBytes(StandardCharsets.UTF_8));
      // Not the highest: after a quiet week the numbers begin again, lower.
      next =
          update.path("update_id").canConvertToInt() ? update.path("update_id").asInt() + 1 : next;
    }
    keeper.keep(updates, next);
    return new ArrayList<>();
  }

  private static JsonNode result(String answer) throws TelegramApiRequestException {
    try {
      JsonNode tree = JSON.readTree(answer);
      if (tree != null && tree.path("ok").asBoolean() && tree.path("result").isArray()) {
        return tree.path("result");
      }
    } catch (IOException e) {
      throw new TelegramApiRequestException("the answer is no JSON", e);
    }
    throw new TelegramApiRequestException("the answer holds no updates");
  }
}
