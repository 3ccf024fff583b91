package vn.langnghe.bot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.channel.intake.Received;
import vn.langnghe.bot.channel.telegram.Forum;
import vn.langnghe.bot.channel.telegram.TelegramPlatform;
import vn.langnghe.bot.channel.telegram.group.GroupCalls;
import vn.langnghe.bot.channel.telegram.group.GroupReader;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Pager;
import vn.langnghe.bot.escalation.Teams;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.escalation.policy.Tier;
import vn.langnghe.bot.group.Crew;
import vn.langnghe.bot.group.OpenLines;
import vn.langnghe.bot.group.StaffGroup;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Link;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.bot.store.MasterKey;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.Vault;
import vn.langnghe.bot.store.group.StoredGroup;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.text.Language;

/// A house whose staff sit in a Telegram group, on a clock that is set by hand: what they write is
/// read as Telegram delivers it, what goes out passes over HTTP.
final class GroupScene implements AutoCloseable {
  static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
  static final ChatRef PERSON = new ChatRef("telegram:main", "777000111");
  static final String HIGH = "em muốn tự tử";
  static final String DANGER = "em đang đứng trên sân thượng, em nhảy đây";
  static final String LAN = "555000001";
  static final String MINH = "555000002";
  static final String STRANGER = "555000009";

  private static final ObjectMapper JSON = new ObjectMapper();

  final TelegramPlatform platform = new TelegramPlatform();
  final Forum forum = platform.forum();
  final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
  final AtomicReference<StaffGroup> node = new AtomicReference<>();
  final LiveKnowledge live = new LiveKnowledge(Starter.load());
  final CaseHouse house;
  private final StaffGroup.Settings settings;
  private long message = 1;

  GroupScene(String url) {
    this(
        url,
        Optional.of(Forum.CHAT),
        StaffGroup.Words.AFTER_TAKE,
        MasterKey.text(MasterKey.fresh(), "test"));
  }

  GroupScene(String url, Optional<String> chat, StaffGroup.Words words, Vault vault) {
    settings = new StaffGroup.Settings(chat, words, Language.VI, 20);
    forum.clock(now::get);
    Pager late =
        new Pager() {
          @Override
          public String name() {
            return "telegram";
          }

          @Override
          public Answer tell(Page page) {
            return node.get().tell(page);
          }
        };
    house = new CaseHouse(url, vault, live, policy(), now, late);
    node.set(group("one"));
    join("lan", "Lan", LAN, Role.COUNSELLOR);
    join("minh", "Minh", MINH, Role.COUNSELLOR);
    account("quan", "Quân", Role.ADMIN);
  }

  /// The usual team, told in the group.
  static Policy policy() {
    Policy usual = Teams.always(List.of("lan", "minh"));
    Map<String, Tier> tiers = new HashMap<>();
    usual
        .tiers()
        .forEach((name, tier) ->
            tiers.put(
                name,
                tier.toldBy().isEmpty()
                    ? tier
                    : new Tier(name, tier.who(), List.of("telegram"), tier.waits(), tier.next())));
    return new Policy(tiers, usual.paths(), usual.rota(), usual.timing());
  }

  /// One more node, or one after a stop.
  StaffGroup group(String name) {
    Store store = house.store();
    PageTexts texts =
        (key, language) -> {
          try (LiveKnowledge.Loan loan = live.borrow()) {
            return loan.knowledge().replies().text(key, language, Map.of("days", "30")).text();
          }
        };
    TelegramUrl server =
        TelegramUrl.builder()
            .schema("http")
            .host("127.0.0.1")
            .port(platform.address().getPort())
            .build();
    OkHttpClient http =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .readTimeout(Duration.ofSeconds(5))
            .build();
    return new StaffGroup(
        new StaffGroup.Ports(
            house.desk(),
            house.colleagues(),
            store.staff().accounts(),
            store.staff().audit(),
            store.staff().crew(),
            new StoredGroup(store),
            new GroupCalls(
                "telegram:main",
                new OkHttpTelegramClient(http, TelegramPlatform.TOKEN, server),
                error -> false),
            store.notes(),
            store.leases(),
            texts,
            new OpenLines(live, Language.VI, now::get),
            now::get,
            name),
        settings);
  }

  private String account(String login, String name, Role role) {
    String id = login + "-id";
    Entry entry = Entry.of(now.get(), id, Deed.INVITED, id);
    var accounts = house.store().staff().accounts();
    accounts.invite(
        Member.invited(id, login, name, EnumSet.of(role), Language.VI),
        "token-" + login,
        Link.fresh(Link.Kind.INVITATION, id, now.get()),
        entry);
    accounts.setState(id, Member.State.ACTIVE, entry);
    return id;
  }

  /// Somebody with a bound account.
  void join(String login, String name, String user, Role role) {
    String id = account(login, name, role);
    String code = house.store().staff().crew().offer(Crew.Kind.ME, id, now.get());
    house.store().staff().crew().link(code, "telegram:main\n" + user, now.get());
  }

  String code(Crew.Kind kind, String login) {
    return house.store().staff().crew().offer(kind, login + "-id", now.get());
  }

  /// The only open case.
  Desk.Entry only() {
    return house.desk().list().getFirst();
  }

  /// What the person reads.
  String read() {
    return String.join("\n", house.read(PERSON));
  }

  static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  /// The person is in danger, and Lan takes the case.
  void taken() {
    house.say(PERSON, HIGH);
    live(Duration.ofSeconds(5));
    write(LAN, topic(), "/nhan");
    live(Duration.ofSeconds(5));
  }

  /// The only topic.
  int topic() {
    return forum.topics().keySet().iterator().next();
  }

  String shown() {
    return String.join("\n", forum.posts(topic()));
  }

  /// Time goes on, with clocks and beats in steps of a second.
  void live(Duration length) {
    for (long i = 0; i < length.toSeconds(); i++) {
      house.pass(Duration.ofSeconds(1));
      house.tick();
      node.get().beat();
    }
  }

  /// Somebody writes in a topic; 0 for the group itself.
  long write(String user, int thread, String text) {
    long id = message++;
    write(user, thread, text, id);
    return id;
  }

  void write(String user, int thread, String text, long id) {
    ObjectNode update = JSON.createObjectNode();
    update.set("message", message(user, thread, id).put("text", text));
    hear(node.get(), update);
  }

  void send(String user, int thread, String kind) {
    ObjectNode update = JSON.createObjectNode();
    ObjectNode sent = message(user, thread, message++);
    sent.putObject(kind).put("file_id", "x");
    update.set("message", sent);
    hear(node.get(), update);
  }

  void edit(String user, int thread, String text, long id) {
    ObjectNode update = JSON.createObjectNode();
    update.set("edited_message", message(user, thread, id).put("text", text));
    hear(node.get(), update);
  }

  void press(StaffGroup where, String user, String data) {
    ObjectNode update = JSON.createObjectNode();
    ObjectNode query = update.putObject("callback_query");
    query.put("id", "p" + message++).put("data", "g:" + data);
    query.set("from", from(user));
    query.set("message", message(user, topic(), 1));
    hear(where, update);
  }

  private static ObjectNode from(String user) {
    return JSON.createObjectNode()
        .put("id", Long.parseLong(user))
        .put("is_bot", false)
        .put("first_name", "TênThật" + user)
        .put("username", "nick" + user);
  }

  private static ObjectNode message(String user, int thread, long id) {
    ObjectNode message = JSON.createObjectNode();
    message.put("message_id", id).put("date", 1_795_700_000);
    message.set("from", from(user));
    message
        .putObject("chat")
        .put("id", Long.parseLong(Forum.CHAT))
        .put("type", "supergroup")
        .put("title", "Nhóm trực");
    if (thread != 0) {
      message.put("message_thread_id", thread).put("is_topic_message", true);
    }
    return message;
  }

  private static void hear(StaffGroup where, ObjectNode update) {
    for (Received received : new GroupReader("telegram:main").read(update).orElse(List.of())) {
      if (received instanceof Received.Staff staff) {
        where.heard(staff.heard());
      }
    }
  }

  @Override
  public void close() {
    house.close();
    live.close();
    platform.close();
  }
}
