package vn.langnghe.bot.channel.telegram.group;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.forum.CloseForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.CreateForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.DeleteForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.EditForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.ReopenForumTopic;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.langnghe.bot.channel.GroupLine;
import vn.langnghe.bot.message.Choice;

/// Calls to a group through the Bot API.
public final class GroupCalls implements GroupLine {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCalls.class);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  /// Telegram shows so much with a press.
  private static final int LONGEST_WORD = 200;

  private final String channel;
  private final TelegramClient client;
  private final Predicate<Throwable> notLeft;

  /// @param notLeft whether an error says that nothing can have arrived
  public GroupCalls(String channel, TelegramClient client, Predicate<Throwable> notLeft) {
    this.channel = channel;
    this.client = client;
    this.notLeft = notLeft;
  }

  @Override
  public String channel() {
    return channel;
  }

  @Override
  public Answer send(String chat, Call call) {
    try {
      return new Answer.Done(done(chat, call));
    } catch (TelegramApiException e) {
      return answer(e);
    } catch (RuntimeException e) { // an answer of another shape
      return new Answer.Unknown();
    }
  }

  private int done(String chat, Call call) throws TelegramApiException {
    return switch (call) {
      case Call.Open(String title) ->
          client.execute(new CreateForumTopic(chat, title)).getMessageThreadId();
      case Call.Post(int thread, String text, List<List<Choice>> buttons) ->
          client.execute(message(chat, thread, text, buttons)).getMessageId();
      case Call.Rename(int thread, String title) -> {
        EditForumTopic edit = new EditForumTopic(chat, thread);
        edit.setName(title);
        client.execute(edit);
        yield 0;
      }
      case Call.Close(int thread) -> {
        client.execute(new CloseForumTopic(chat, thread));
        yield 0;
      }
      case Call.Reopen(int thread) -> {
        client.execute(new ReopenForumTopic(chat, thread));
        yield 0;
      }
      case Call.Delete(int thread) -> {
        client.execute(new DeleteForumTopic(chat, thread));
        yield 0;
      }
    };
  }

  private static SendMessage message(
      String chat, int thread, String text, List<List<Choice>> buttons) {
    SendMessage message = new SendMessage(chat, text);
    message.setLinkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
    message.setProtectContent(true); // what people wrote is not to be passed on
    if (thread != 0) {
      message.setMessageThreadId(thread);
    }
    if (!buttons.isEmpty()) {
      message.setReplyMarkup(
          new InlineKeyboardMarkup(buttons.stream().map(GroupCalls::row).toList()));
    }
    return message;
  }

  private static InlineKeyboardRow row(List<Choice> choices) {
    InlineKeyboardRow row = new InlineKeyboardRow();
    choices.forEach(choice -> {
      InlineKeyboardButton button = new InlineKeyboardButton(choice.label());
      button.setCallbackData("g:" + choice.id());
      row.add(button);
    });
    return row;
  }

  private Answer answer(TelegramApiException error) {
    if (!(error instanceof TelegramApiRequestException request)
        || request.getErrorCode() == null
        || request.getErrorCode() == 0) {
      return notLeft.test(error) ? new Answer.Again() : new Answer.Unknown();
    }
    int code = request.getErrorCode();
    String says = Optional.ofNullable(request.getApiResponse()).orElse("").toLowerCase(Locale.ROOT);
    Optional<ResponseParameters> more = Optional.ofNullable(request.getParameters());
    Optional<String> moved =
        more.flatMap(known -> Optional.ofNullable(known.getMigrateToChatId())).map(String::valueOf);
    if (code == 429) {
      return new Answer.Wait(
          more.flatMap(known -> Optional.ofNullable(known.getRetryAfter()))
              .map(Duration::ofSeconds)
              .orElse(PAUSE));
    }
    if (code >= 500) {
      return new Answer.Again();
    }
    return moved.<Answer>map(Answer.Moved::new).orElseGet(() -> refused(code, says));
  }

  /// By the words of the Bot API server; what is not known here is refused.
  private static Answer refused(int code, String says) {
    if (says.contains("topic_not_modified") || says.contains("topic_closed")) {
      return new Answer.Done(0);
    }
    if (says.contains("thread not found") || says.contains("topic_deleted")) {
      return new Answer.NoTopic();
    }
    if (says.contains("not a forum") || says.contains("forum_disabled")) {
      return new Answer.Unfit("the staff group has no topics; switch topics on in its settings");
    }
    if (says.contains("not enough rights") || says.contains("chat_admin_required")) {
      return new Answer.Unfit(
          "the bot may not manage topics; make it an administrator of the staff group with that right");
    }
    if (code == 403 || says.contains("chat not found") || says.contains("kicked")) {
      return new Answer.Unfit("the bot is not in the staff group; take it in and bind the group");
    }
    if (code == 401 || code == 404) {
      return new Answer.Unfit("Telegram does not know the token; get the right one from BotFather");
    }
    return new Answer.Refused(code);
  }

  /// Telegram promises an answer only to administrators; none counts as none.
  @Override
  public Membership membership(String chat, String user) {
    try {
      ChatMember member = client.execute(new GetChatMember(chat, Long.valueOf(user)));
      boolean restricted =
          member instanceof ChatMemberRestricted known && !Boolean.TRUE.equals(known.getIsMember());
      boolean gone = "left".equals(member.getStatus()) || "kicked".equals(member.getStatus());
      return gone || restricted ? Membership.STRANGER : Membership.MEMBER;
    } catch (TelegramApiException | RuntimeException e) {
      return Membership.UNKNOWN;
    }
  }

  @Override
  public void answer(String press, String text) {
    try {
      AnswerCallbackQuery answer = new AnswerCallbackQuery(press);
      if (!text.isEmpty()) {
        answer.setText(text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) : text);
        answer.setShowAlert(true);
      }
      client.execute(answer);
    } catch (TelegramApiException e) { // too old, or lost: the button stops by itself
      LOG.debug("a press in the staff group was not answered");
    }
  }
}
