package vn.langnghe.bot.partner.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.GroupLine;
import vn.langnghe.bot.channel.StaffHeard;
import vn.langnghe.bot.channel.StaffHeard.Where;
import vn.langnghe.bot.partner.PartnerTexts;
import vn.langnghe.bot.referral.HandOver;
import vn.langnghe.bot.referral.HandOverEvent;
import vn.langnghe.bot.store.referral.HandOverRows;
import vn.langnghe.knowledge.LiveKnowledge;

/// What members of partners' groups do: acknowledge a hand-over by its button or by `/nhan`. Only
/// from the group that it was posted in; who it was is looked at once and not kept.
public final class PartnerHearing {
  private static final Logger LOG = LoggerFactory.getLogger(PartnerHearing.class);
  private static final String PARTNER = "partner";
  private static final int MOST_WORDS = 10;
  private static final int FEW = 3;

  private final Map<String, GroupLine> bots;
  private final List<GroupPost> posts;
  private final HandOverRows rows;
  private final LiveKnowledge live;
  private final InstantSource clock;

  /// How often a group was told something of late: a joker does not fill its limit.
  private final Cache<String, Integer> told =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  /// @param bots lines to groups, by the name of the channel
  public PartnerHearing(
      Map<String, GroupLine> bots,
      List<GroupPost> posts,
      HandOverRows rows,
      LiveKnowledge live,
      InstantSource clock) {
    this.bots = Map.copyOf(bots);
    this.posts = List.copyOf(posts);
    this.rows = rows;
    this.live = live;
    this.clock = clock;
  }

  /// What became of something heard.
  public enum Heard {
    /// It was theirs and is done.
    DONE,
    /// It should come again.
    AGAIN,
    /// It is none of theirs.
    OTHERS
  }

  /// Takes what somebody did in a group.
  public Heard heard(StaffHeard heard) {
    try {
      if (heard instanceof StaffHeard.Said(Where where, String text) && asksForId(where, text)) {
        tellId(where);
        return Heard.DONE;
      }
      Optional<GroupPost> post = post(heard.where());
      post.ifPresent(one -> does(one, heard));
      return post.isPresent() ? Heard.DONE : Heard.OTHERS;
    } catch (RuntimeException e) {
      LOG.error("what a partner wrote must wait: {}", e.getClass().getSimpleName());
      return Heard.AGAIN;
    }
  }

  private static boolean asksForId(Where where, String text) {
    return where.group() && text.strip().split("[\\s@]", 2)[0].equals("/nhom");
  }

  /// What stands in handover.yaml; the id of a group, of nobody.
  private void tellId(Where where) {
    if (told.asMap().merge(where.chat(), 1, Integer::sum) <= FEW) {
      Optional.ofNullable(bots.get(where.channel()))
          .ifPresent(bot ->
              bot.send(
                  where.chat(),
                  new GroupLine.Call.Post(
                      where.thread(),
                      PartnerTexts.plain(live, "handover.group.id", where.chat()),
                      List.of())));
    }
  }

  private Optional<GroupPost> post(Where where) {
    return posts.stream()
        .filter(post -> {
          var chat = post.group().chat();
          return chat.channel().equals(where.channel()) && chat.chat().equals(where.chat());
        })
        .findFirst();
  }

  private void does(GroupPost post, StaffHeard heard) {
    switch (heard) {
      case StaffHeard.Moved(Where where, String to) -> post.group().become(to, clock.instant());
      case StaffHeard.Pressed(Where where, String press, String data) ->
          post.group()
              .line()
              .answer(
                  press,
                  data.startsWith(GroupPost.ACKNOWLEDGE)
                      ? acknowledged(post, where, data.substring(GroupPost.ACKNOWLEDGE.length()))
                      : "");
      case StaffHeard.Said(Where where, String text) -> said(post, where, text.strip());
      case StaffHeard.Edited edited -> {}
      case StaffHeard.Sent sent -> {}
      case StaffHeard.Added added -> {}
    }
  }

  private void said(GroupPost post, Where where, String text) {
    if (!text.split("[\\s@]", 2)[0].equals("/nhan")) {
      return;
    }
    String[] parts = text.split("\\s+", 2);
    List<String> open = rows.views().open(post.group().lines());
    String answer;
    if (where.user().isEmpty()) { // written in the name of a group
      answer = word("press");
    } else if (parts.length > 1) {
      answer = acknowledged(post, where, parts[1].strip());
    } else if (open.size() == 1) {
      answer = acknowledged(post, where, open.getFirst());
    } else {
      answer = open.isEmpty() ? word("none") : word("which") + " " + String.join(", ", open);
    }
    if (told.asMap().merge(where.chat(), 1, Integer::sum) <= MOST_WORDS) {
      post.say(answer);
    }
  }

  /// @return what whoever did it is told
  private String acknowledged(GroupPost post, Where where, String id) {
    Optional<HandOver> it =
        rows.views().find(id).filter(one -> post.group().lines().contains(one.line()));
    if (it.isEmpty()) {
      return word("unknown");
    }
    boolean stranger =
        post.group().line().membership(where.chat(), where.user()) == GroupLine.Membership.STRANGER;
    if (stranger) {
      return word("stranger");
    }
    if (rows.act(id, new HandOverEvent.Acknowledged(PARTNER), clock.instant())) {
      return PartnerTexts.plain(live, "handover.group.done", id);
    }
    return PartnerTexts.plain(
        live,
        it.get().stage() == HandOver.Stage.ACKNOWLEDGED
            ? "handover.group.already"
            : "handover.group.past",
        id);
  }

  private String word(String key) {
    return PartnerTexts.plain(live, "handover.group." + key, "");
  }
}
