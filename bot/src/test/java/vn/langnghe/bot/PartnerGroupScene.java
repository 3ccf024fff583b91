package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import vn.langnghe.bot.channel.intake.Received;
import vn.langnghe.bot.channel.telegram.TelegramPlatform;
import vn.langnghe.bot.channel.telegram.group.GroupCalls;
import vn.langnghe.bot.channel.telegram.group.GroupReader;
import vn.langnghe.bot.escalation.Teams;
import vn.langnghe.bot.partner.group.GroupPost;
import vn.langnghe.bot.partner.group.PartnerGroup;
import vn.langnghe.bot.partner.group.PartnerHearing;
import vn.langnghe.bot.settings.Partner;
import vn.langnghe.bot.store.group.GroupPace;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.files.Place;

/// A partner's Telegram group that is told of people: what is written there is read as Telegram
/// delivers it, what goes out passes over HTTP.
abstract class PartnerGroupScene extends HandOverScene {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String BOT = "telegram:main";
  static final String GROUP = "-100777";
  static final String OTHER = "-100888";
  static final String MEMBER = "555000042";
  static final String STRANGER = "555000043";

  final TelegramPlatform platform = new TelegramPlatform();
  private long message = 1;

  @AfterEach
  void close() {
    platform.close();
  }

  /// A node whose ambulance sits in a group.
  final class Partnered {
    final Node node;
    final GroupPost post;
    final PartnerHearing hearing;
    final GroupPace pace;

    Partnered(CaseHouse house, LiveKnowledge live) {
      pace = new GroupPace(house.store());
      post = post(house, live);
      Partner partner =
          new Partner.Telegram(new Place("handover.yaml", 1), Optional.empty(), GROUP);
      node = new Node(house, live, Map.of(AMBULANCE, partner), letter -> post.send(letter));
      hearing = new PartnerHearing(Map.of(BOT, calls()), List.of(post), node.rows, live, now::get);
    }

    GroupCalls calls() {
      TelegramUrl server =
          TelegramUrl.builder()
              .schema("http")
              .host("127.0.0.1")
              .port(platform.address().getPort())
              .build();
      OkHttpClient http = new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
      return new GroupCalls(
          BOT, new OkHttpTelegramClient(http, TelegramPlatform.TOKEN, server), error -> false);
    }

    GroupPost post(CaseHouse house, LiveKnowledge live) {
      return new GroupPost(
          new PartnerGroup(calls(), GROUP, Set.of(AMBULANCE), 20, house.store().notes()),
          pace,
          live,
          now::get);
    }

    String agreed() {
      String id = node.asked();
      node.press(".TELL");
      node.tick();
      return id;
    }

    void press(String chat, String user, String data) {
      ObjectNode update = JSON.createObjectNode();
      ObjectNode query = update.putObject("callback_query");
      query.put("id", "p" + message++).put("data", "g:" + data);
      query.set("from", from(user));
      query.set("message", message(chat, user));
      hear(update);
    }

    void write(String chat, String user, String text) {
      ObjectNode update = JSON.createObjectNode();
      update.set("message", message(chat, user).put("text", text));
      hear(update);
    }

    void hear(ObjectNode update) {
      for (Received received : GroupReader.ofPartners(BOT).read(update).orElse(List.of())) {
        if (received instanceof Received.Staff staff) {
          hearing.heard(staff.heard());
        }
      }
    }
  }

  private static ObjectNode from(String user) {
    return JSON.createObjectNode()
        .put("id", Long.parseLong(user))
        .put("is_bot", false)
        .put("first_name", "TênThật");
  }

  ObjectNode message(String chat, String user) {
    ObjectNode one = JSON.createObjectNode();
    one.put("message_id", message++).put("date", 1_795_700_000);
    one.set("from", from(user));
    one.putObject("chat").put("id", Long.parseLong(chat)).put("type", "supergroup");
    return one;
  }

  List<String> shown() {
    return platform.shown(GROUP).stream().map(TelegramPlatform.Shown::text).toList();
  }

  interface Scene {
    void play(Partnered scene) throws Exception;
  }

  void in(Scene scene) throws Exception {
    try (LiveKnowledge live = new LiveKnowledge(Starter.load());
        CaseHouse house = house(url(), live, Teams.usual())) {
      scene.play(new Partnered(house, live));
      assertThat(house.watch().forgotten()).isZero();
    }
  }
}
