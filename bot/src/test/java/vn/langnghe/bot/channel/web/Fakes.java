package vn.langnghe.bot.channel.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.langnghe.bot.channel.Acceptor;
import vn.langnghe.bot.channel.Transcripts;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.HotlineCard;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Notice;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;

/// An inbox and its transcripts in memory: answers every message with a canned reply.
final class Fakes implements Acceptor, Transcripts {
  private final Map<String, List<Line>> chats = new ConcurrentHashMap<>();
  private final List<String> ids = new ArrayList<>();
  private volatile Acceptance next = Acceptance.ACCEPTED;

  void answerNextWith(Acceptance acceptance) {
    next = acceptance;
  }

  synchronized int accepted() {
    return ids.size();
  }

  @Override
  public synchronized Acceptance accept(Inbound inbound) {
    Acceptance acceptance = next;
    next = Acceptance.ACCEPTED;
    if (acceptance != Acceptance.ACCEPTED) {
      return acceptance;
    }
    if (ids.contains(inbound.chat().chat() + inbound.messageId())) {
      return Acceptance.DUPLICATE;
    }
    ids.add(inbound.chat().chat() + inbound.messageId());
    List<Line> lines = chats.computeIfAbsent(inbound.chat().chat(), chat -> new ArrayList<>());
    lines.add(
        new Line.Person(
            lines.size() + 1, inbound.receivedAt(), inbound.messageId(), inbound.content()));
    lines.add(new Line.Service(lines.size() + 1, inbound.receivedAt(), reply()));
    return acceptance;
  }

  @Override
  public Acceptance note(ChatRef chat, Notice notice, Instant at) {
    return Acceptance.ACCEPTED;
  }

  @Override
  public synchronized List<Line> of(ChatRef chat, long after, int limit) {
    return chats.getOrDefault(chat.chat(), List.of()).stream()
        .filter(line -> line.position() > after)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void hide(ChatRef chat) {
    chats.remove(chat.chat());
  }

  private static Reply reply() {
    return new Reply(
        List.of(
            new Part.HotlinePart(
                "hotlines/a@1",
                "Cấp cứu 115",
                new HotlineCard(
                    "cap-cuu-115", "Cấp cứu 115", "115", "115", true, "24/24", "gọi miễn phí", "")),
            new Part.HotlinePart(
                "hotlines/b@1",
                "Đường dây Ngày Mai",
                new HotlineCard(
                    "ngay-mai",
                    "Đường dây Ngày Mai",
                    "096 306 1414",
                    "+84963061414",
                    false,
                    "đang đóng, mở lại 13:00 thứ Tư",
                    "cước điện thoại thường",
                    "số này chưa được kiểm tra gần đây")),
            new Part.TextPart("replies/x@1", "Cảm ơn bạn đã nói ra. <b>Chuyện</b> này nặng."),
            new Part.GuidancePart(
                "guidance/x@1", "Thở ra thật chậm.", "panic-attack", "Cơn hoảng sợ"),
            new Part.ChoicesPart(
                "replies/y@1",
                "Bạn có đang nghĩ đến chuyện tự tử không?",
                List.of(
                    new Choice("safety:YES", "Có"),
                    new Choice("safety:NO", "Không"),
                    new Choice(Choice.EXIT, "Thoát nhanh")))));
  }
}
