package vn.langnghe.bot.channel.web;

import com.fasterxml.jackson.databind.node.TextNode;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.channel.Transcripts;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.text.Language;

/// Draws pages and lines from templates.
public final class Pages {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  /// Control characters, which no page may hold; line breaks and tabs are none of them.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.langnghe.bot.pages");
  private final PageTexts texts;
  private final URI exitPage;

  Pages(PageTexts texts, URI exitPage) {
    this.texts = texts;
    this.exitPage = exitPage;
  }

  /// The words of one page.
  ///
  /// @param language the language they are in
  public record Words(PageTexts texts, Language language) {
    /// The text of a key.
    public String of(String key) {
      return texts.text(key, language);
    }
  }

  /// What every page is framed by.
  ///
  /// @param title the title in the browser's tab
  /// @param here the page's own address, where the language switch leads back to
  /// @param exitPage where the quick exit leads
  public record Frame(Words words, String title, String here, String exitPage) {
    /// The text of a key.
    public String of(String key) {
      return words.of(key);
    }

    /// True on a page of that part of the site.
    public boolean isIn(String part) {
      return part.equals("/") ? here.equals("/") : here.startsWith(part);
    }
  }

  /// A line as a template shows it.
  ///
  /// @param position in the chat
  /// @param mine true for what the person said
  /// @param messageId the person's message id; empty for the service
  /// @param text what the person said; empty for the service
  /// @param parts what the service said; none for the person
  /// @param choices buttons below the line
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Shown(
      long position,
      boolean mine,
      String messageId,
      String text,
      String time,
      List<Part> parts,
      List<Choice> choices) {}

  String text(String key, Language language) {
    return texts.text(key, language);
  }

  String chat(List<Transcripts.Line> lines, Language language, String messageId) {
    List<Shown> shown = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      shown.add(shown(lines.get(i), lines.subList(Math.max(0, i - 8), i), language));
    }
    Map<String, Object> model = new HashMap<>();
    model.put("frame", frame("/", text("web.title", language), language));
    model.put("lines", shown);
    model.put("messageId", messageId);
    return render("web/chat.jte", model);
  }

  /// One line, for a page that is already open.
  String line(Transcripts.Line line, List<Transcripts.Line> before, Language language) {
    String html =
        render(
            "web/line.jte",
            Map.of(
                "words",
                new Words(texts, language),
                "line",
                shown(line, before, language),
                "active",
                true));
    return TextNode.valueOf(html).toString(); // one line of JSON: an event may not hold line breaks
  }

  String fault(String key, Language language) {
    return told(texts.text(key, language), language);
  }

  /// A page with one sentence and the way back.
  String told(String text, Language language) {
    return render(
        "web/told.jte",
        Map.of("frame", frame("", text("web.title", language), language), "text", text));
  }

  Frame frame(String here, String title, Language language) {
    return new Frame(new Words(texts, language), title, here, exitPage.toString());
  }

  private Shown shown(Transcripts.Line line, List<Transcripts.Line> before, Language language) {
    return switch (line) {
      case Transcripts.Line.Person(long position, Instant at, String id, Content content) ->
          new Shown(
              position, true, id, said(content, before, language), time(at), List.of(), List.of());
      case Transcripts.Line.Service(long position, Instant at, var reply) ->
          new Shown(position, false, "", "", time(at), reply.parts(), choices(reply.parts()));
    };
  }

  private String said(Content content, List<Transcripts.Line> before, Language language) {
    return switch (content) {
      case Content.Text(String text) -> UNSEEN.matcher(text).replaceAll("");
      case Content.Button(String id) ->
          before.reversed().stream()
              .flatMap(line ->
                  line instanceof Transcripts.Line.Service service
                      ? choices(service.reply().parts()).stream()
                      : Stream.<Choice>empty())
              .filter(choice -> choice.id().equals(id))
              .map(Choice::label)
              .findFirst()
              .orElse(text("web.pressed", language));
      case Content.Attachment(Content.Kind kind, String caption) -> caption;
      case Content.Unreadable() -> "";
      case Content.Withheld() -> "";
      case Content.Several several -> "";
      case Content.Edit edit -> "";
      case Content.Opened opened -> "";
      case Content.AddedToGroup added -> "";
      case Content.Due due -> "";
    };
  }

  private static List<Choice> choices(List<Part> parts) {
    return parts.stream()
        .filter(Part.ChoicesPart.class::isInstance)
        .flatMap(part -> ((Part.ChoicesPart) part).choices().stream())
        .toList();
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }

  String render(String template, Map<String, Object> model) {
    StringOutput output = new StringOutput();
    templates.render(template, model, output);
    return output.toString();
  }
}
