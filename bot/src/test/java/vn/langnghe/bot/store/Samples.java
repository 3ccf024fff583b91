package vn.langnghe.bot.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.HotlineCard;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.text.Language;

/// What the tests of the store write, and how they look behind it.
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  static final Vault VAULT = MasterKey.text(MasterKey.fresh(), "test");
  static final ChatRef CHAT = new ChatRef("web", "visitor-secret-17");
  static final Set<String> WEB = Set.of("web");

  private Samples() {}

  static Inbound inbound(String id, String text) {
    return inbound(CHAT, id, text);
  }

  static Inbound inbound(ChatRef chat, String id, String text) {
    return new Inbound(chat, id, NOW, Language.VI, new Content.Text(text));
  }

  static ChatRef chat(int number) {
    return new ChatRef("web", "visitor-" + number);
  }

  static Reply reply() {
    HotlineCard card =
        new HotlineCard("cap-cuu-115", "Cấp cứu", "115", "115", true, "24/24", "miễn phí", "");
    return new Reply(
        List.of(
            new Part.TextPart("replies/x@1", "marker-of-the-reply"),
            new Part.HotlinePart("hotlines/x@1", "115", card),
            new Part.GuidancePart("guidance/x@1", "chữ", "sleep", "Ngủ"),
            new Part.ChoicesPart("replies/y@1", "hỏi", List.of(new Choice("safety:YES", "Có")))));
  }

  /// What is due is claimed, as the outbox does it.
  static List<Outgoing> claim(Store store, Set<String> channels, Instant now, int limit) {
    List<Long> due =
        channels.stream()
            .flatMap(channel -> store.outbox().due(channel, now, limit).stream())
            .map(OutboxRows.Due::id)
            .toList();
    return store.outbox().claim(due, now);
  }

  static Reply echo(Task task) {
    return new Reply(
        List.of(new Part.TextPart("replies/x@1", ((Content.Text) task.content()).text())));
  }

  static Decision decision(Task task) {
    return decision(task, reply());
  }

  static Decision decision(Task task, Reply reply) {
    Conversation next =
        task.conversation()
            .asking(new Pending.Safety())
            .standing(Level.CONCERN, List.of(), task.conversation().subject(), Set.of());
    return new Decision(
        new Turn(Level.CONCERN, reply, next, Set.of(Effect.PAGE), List.of()), "revision");
  }

  /// Accepts a message and answers it.
  static Task answer(Store store, Inbound inbound) {
    Task task = store.turns().next(store.accept(inbound).conversationId()).orElseThrow();
    if (!store.turns().complete(task, decision(task), NOW)) {
      throw new AssertionError("not completed");
    }
    return task;
  }

  /// Does something to a database behind the store's back.
  static int execute(String url, String sql, Object... values) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
      return statement.getUpdateCount();
    }
  }

  /// The first column of what a query gives.
  static List<Object> look(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<Object> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getObject(1));
      }
      return found;
    }
  }

  static long count(String url, String table) throws SQLException {
    return ((Number) look(url, "select count(*) from " + table).getFirst()).longValue();
  }

  /// The bytes of every file below a folder, one character for each byte.
  static List<String> bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> all = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try {
          all.add(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
          all.add(""); // a running database drops files of its own
        }
      }
      return all;
    }
  }
}
