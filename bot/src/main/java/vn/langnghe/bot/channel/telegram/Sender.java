package vn.langnghe.bot.channel.telegram;

import java.util.List;
import org.telegram.telegrambots.meta.api.methods.send.SendContact;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Parcel;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Choice;

/// Sends pieces of replies through the Bot API.
final class Sender {
  private final TelegramClient client;
  private final Wellbeing wellbeing;

  Sender(TelegramClient client, Wellbeing wellbeing) {
    this.client = client;
    this.wellbeing = wellbeing;
  }

  Delivery send(Parcel parcel) {
    List<Drawing.Piece> pieces = Drawing.of(parcel.reply());
    if (parcel.piece() >= pieces.size()) {
      return new Delivery.Sent(); // drawn shorter by a newer version: all of it was sent
    }
    try {
      Message message = send(parcel.chat().chat(), pieces.get(parcel.piece()));
      wellbeing.sent();
      return new Delivery.Sent(List.of(Integer.toString(message.getMessageId())));
    } catch (TelegramApiException e) {
      wellbeing.notSent(e);
      return Outcome.of(e, isGroup(parcel.chat()));
    }
  }

  static boolean isGroup(ChatRef chat) {
    return chat.chat().startsWith("-");
  }

  private Message send(String chat, Drawing.Piece piece) throws TelegramApiException {
    return switch (piece) {
      case Drawing.Piece.Text(String text, List<List<Choice>> rows) -> {
        SendMessage message = new SendMessage(chat, text);
        message.setLinkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
        if (!rows.isEmpty()) {
          message.setReplyMarkup(new InlineKeyboardMarkup(rows.stream().map(Sender::row).toList()));
        }
        yield client.execute(message);
      }
      case Drawing.Piece.Contact(String name, String number) ->
          client.execute(new SendContact(chat, number, name));
    };
  }

  private static InlineKeyboardRow row(List<Choice> choices) {
    InlineKeyboardRow row = new InlineKeyboardRow();
    choices.forEach(choice -> {
      InlineKeyboardButton button = new InlineKeyboardButton(choice.label());
      button.setCallbackData(choice.id());
      row.add(button);
    });
    return row;
  }
}
