package vn.langnghe.bot.group;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Outcome;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.StaffBook;
import vn.langnghe.knowledge.text.Language;

/// The published texts of the group, and names of staff as the console has them.
public final class GroupTexts {
  /// So much of the id of a case stands in a title.
  private static final int SHORT = 6;

  private static final String KEYS =
      "case level offer why lines how alarm supervise taken back silent closed lapsed again raised"
          + " no-reaction gap person bot console take seen hand-back end outcome held-by not-taken ended unfit"
          + " unknown only-text edited note-kept note-empty noted linked link-over link-first bound bound-not"
          + " bound-fixed added help in-topic not-first call full resting not-there passed paused"
          + " pass-which pass-unknown pass-alone pass-full pass-resting pass-not-there pass-here pass-kept on-shift";

  private final PageTexts texts;
  private final Language language;
  private final StaffBook staff;

  GroupTexts(PageTexts texts, Language language, StaffBook staff) {
    this.texts = texts;
    this.language = language;
    this.staff = staff;
  }

  /// The texts that the group needs, with the slots that are filled.
  public static Map<String, Set<String>> texts() {
    return Arrays.stream(KEYS.split(" "))
        .map("group."::concat)
        .collect(Collectors.toMap(Function.identity(), key -> Set.of("days")));
  }

  /// A text below `group.`.
  String of(String key) {
    return texts.text("group." + key, language);
  }

  /// A text below `console.`.
  String console(String key) {
    return texts.text("console." + key, language);
  }

  /// What stands for a press whose label is not looked up.
  String pressed() {
    return texts.text("web.pressed", language);
  }

  String name(String account) {
    return staff.named(account).map(Member::name).orElse(account);
  }

  UnaryOperator<String> names() {
    return this::name;
  }

  /// What the danger of a case is about.
  String about(Desk.Entry entry) {
    return entry.topics().stream()
        .map(topic -> texts.text("web.topic." + topic.label(), language))
        .collect(Collectors.joining(", "));
  }

  /// Level and topics.
  String head(Desk.Entry entry) {
    String about = about(entry);
    String level = of("level") + " " + entry.level().number();
    return about.isEmpty() ? level : level + " · " + about;
  }

  /// The title of a topic, at most 128 characters.
  String title(Desk.Entry entry) {
    String title = of("case") + " " + entry.id().substring(0, SHORT) + " · " + head(entry);
    return title.length() > 128 ? title.substring(0, 128) : title;
  }

  String origin(Desk.Entry entry) {
    return console("origin." + entry.origin().name().toLowerCase(Locale.ROOT));
  }

  String outcome(String label) {
    return Optional.of(label)
        .flatMap(Outcome::ofLabel)
        .map(outcome -> console("outcome." + outcome.label()))
        .orElse(label);
  }

  /// The buttons below a post.
  List<List<Choice>> buttons(Note.Buttons buttons, String caseId) {
    return switch (buttons) {
      case NONE -> List.of();
      case OFFER ->
          List.of(
              List.of(
                  new Choice("take:" + caseId, of("take")),
                  new Choice("seen:" + caseId, of("seen"))));
      case HELD ->
          List.of(
              List.of(
                  new Choice("back:" + caseId, of("hand-back")),
                  new Choice("end:" + caseId, of("end"))));
      case OUTCOMES ->
          Arrays.stream(Outcome.values())
              .map(outcome ->
                  List.of(
                      new Choice(
                          "close:" + outcome.label() + ":" + caseId, outcome(outcome.label()))))
              .toList();
    };
  }
}
