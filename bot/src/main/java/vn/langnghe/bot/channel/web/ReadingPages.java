package vn.langnghe.bot.channel.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.channel.Library;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Source;
import vn.langnghe.knowledge.text.Language;

/// Draws the reading pages.
public final class ReadingPages {
  static final String TOPIC = "chu-de";
  static final String PROVINCE = "tinh";
  static final String FREE = "mien-phi";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final Pages pages;

  ReadingPages(Pages pages) {
    this.pages = pages;
  }

  /// One choice of a filter.
  public record Option(String value, String label, boolean chosen) {}

  /// A source as a page names it.
  ///
  /// @param link the address, when it is one that a browser can open and somebody has opened it
  public record Cited(String title, String link, boolean opened) {}

  /// A guide with its Markdown drawn.
  ///
  /// @param html safe HTML
  /// @param reviewBy the day as people write it
  public record Drawn(Library.Guide guide, String html, List<Cited> sources, String reviewBy) {}

  String topics(
      List<Library.Shelf> shelves, String typed, Optional<Library.Found> found, Language language) {
    return pages.render(
        "web/topics.jte",
        Map.of(
            "frame", pages.frame("/huong-dan", pages.text("web.guides.title", language), language),
            "shelves", shelves,
            "typed", typed,
            "found", found));
  }

  String results(Library.Found found, Language language) {
    return pages.render(
        "web/found.jte", Map.of("frame", pages.frame("/huong-dan", "", language), "found", found));
  }

  String busy(Language language) {
    return pages.told(pages.text("web.guides.busy", language), language);
  }

  String busyNote(Language language) {
    return pages.render("web/note.jte", Map.of("text", pages.text("web.guides.busy", language)));
  }

  String guide(Library.Guide guide, Language language) {
    Drawn drawn =
        new Drawn(
            guide,
            Markdown.html(guide.body()),
            guide.sources().stream().distinct().map(ReadingPages::cited).toList(),
            DAY.format(guide.reviewBy()));
    return pages.render(
        "web/guide.jte",
        Map.of(
            "frame",
            pages.frame("/huong-dan/" + guide.slug(), guide.title(), language),
            "drawn",
            drawn));
  }

  String lines(Library.Lines lines, Language language) {
    Library.Wanted wanted = lines.understood();
    return pages.render(
        "web/lines.jte",
        Map.of(
            "frame",
            pages.frame(address(wanted), pages.text("web.lines.title", language), language),
            "lines",
            lines,
            "topics",
            topics(lines, wanted, language),
            "provinces",
            provinces(lines, wanted, language),
            "free",
            wanted.free(),
            "filtered",
            !wanted.equals(Library.Wanted.ANYTHING)));
  }

  private List<Option> topics(Library.Lines lines, Library.Wanted wanted, Language language) {
    List<Option> options = new ArrayList<>();
    options.add(
        new Option("", pages.text("web.lines.topic.any", language), wanted.topic().isEmpty()));
    for (Topic topic : lines.topics()) {
      boolean chosen = wanted.topic().filter(topic::equals).isPresent();
      options.add(new Option(topic.label(), pages.text(PageKeys.topic(topic), language), chosen));
    }
    return options;
  }

  private List<Option> provinces(Library.Lines lines, Library.Wanted wanted, Language language) {
    List<Option> options = new ArrayList<>();
    options.add(
        new Option(
            "", pages.text("web.lines.province.any", language), wanted.province().isEmpty()));
    for (String province : lines.provinces()) {
      boolean chosen = wanted.province().filter(province::equals).isPresent();
      options.add(new Option(province, province, chosen));
    }
    return options;
  }

  private static String address(Library.Wanted wanted) {
    List<String> parameters = new ArrayList<>();
    wanted.topic().ifPresent(topic -> parameters.add(TOPIC + "=" + topic.label()));
    wanted
        .province()
        .ifPresent(name ->
            parameters.add(PROVINCE + "=" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
    if (wanted.free()) {
      parameters.add(FREE + "=1");
    }
    return "/duong-day-nong" + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
  }

  private static Cited cited(Source source) {
    boolean web = source.address().matches("https?://\\S+");
    return new Cited(
        source.title(), web && source.opened() ? source.address() : "", source.opened());
  }
}
