package vn.langnghe.bot.channel.telegram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.langnghe.bot.Starter;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.text.Language;

/// What visitors do, so that each reply can be told from every other: they open the chat, then ask
/// for one card after another, each a different one. Judges what they saw in the end.
public final class Script {
  private static final String HELLO = "Chào bạn. Mình là Lắng Nghe";

  private final List<Card> cards;
  private final int chats;
  private final int each;

  /// @param chats how many visitors
  /// @param each messages of each, at least 1
  public Script(int chats, int each) {
    this.cards = List.copyOf(Starter.knowledge().guidance(Language.VI).cards());
    this.chats = chats;
    this.each = each;
    if (cards.size() < each) {
      throw new IllegalArgumentException("there are only " + cards.size() + " cards to tell apart");
    }
  }

  public int messages() {
    return chats * each;
  }

  /// The id of a visitor's chat.
  public static String chat(int visitor) {
    return Integer.toString(10_000 + visitor);
  }

  /// Queues the next message of a visitor.
  ///
  /// @param step which of theirs, from 0
  public void write(UpdateQueue queue, int visitor, int step) {
    String chat = chat(visitor);
    if (step == 0) {
      queue.text(chat, 1, "/start");
    } else {
      queue.press(chat, chat + "-" + step, "card:" + card(visitor, step).slug());
    }
  }

  private Card card(int visitor, int step) {
    return cards.get((visitor + step) % cards.size());
  }

  private String marker(int visitor, int step) {
    return step == 0 ? HELLO : card(visitor, step).title() + "\n";
  }

  /// What all visitors saw.
  ///
  /// @param lost messages without a reply, beyond sends that are listed as unknown
  /// @param twice replies seen twice
  /// @param disorder replies seen before an earlier one
  public record Verdict(int lost, int twice, int disorder, int missing) {
    public boolean isPerfect() {
      return lost == 0 && twice == 0 && disorder == 0;
    }
  }

  /// @param unknown chats of sends that nobody knows to be sent, one for each
  public Verdict judge(TelegramPlatform platform, List<String> unknown) {
    Map<String, Integer> doubtful = new HashMap<>();
    unknown.forEach(chat -> doubtful.merge(chat, 1, Integer::sum));
    int lost = 0;
    int twice = 0;
    int disorder = 0;
    int missing = 0;
    for (int visitor = 0; visitor < chats; visitor++) {
      List<Integer> seen = seen(platform, visitor);
      Set<Integer> once = new HashSet<>(seen);
      twice += seen.size() - once.size();
      missing += each - once.size();
      lost += Math.max(0, each - once.size() - doubtful.getOrDefault(chat(visitor), 0));
      for (int i = 1; i < seen.size(); i++) {
        disorder += seen.get(i) < seen.get(i - 1) ? 1 : 0;
      }
    }
    return new Verdict(lost, twice, disorder, missing);
  }

  /// The steps whose replies a visitor saw, in the order they saw them.
  public List<Integer> seen(TelegramPlatform platform, int visitor) {
    List<Integer> steps = new ArrayList<>();
    for (TelegramPlatform.Shown shown : platform.shown(chat(visitor))) {
      for (int step = 0; step < each; step++) {
        if (shown.text().contains(marker(visitor, step))) {
          steps.add(step);
        }
      }
    }
    return steps;
  }
}
