package vn.langnghe.bot.console.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.escalation.Desk;

/// The log of a case in the language of who reads it. The log itself holds short English names, so
/// that one row serves every reader; what a later version wrote there is shown as it stands.
public final class EventTexts {
  private static final String TAKEN_FROM = "taken from ";

  /// The names of what happens, as they stand in the log.
  static final Set<String> EVENTS =
      Set.of(
          ("opened,raised,opened again,alarm,taken from,no reaction,stale,over the limit,taken,handed back,wrote,closed,"
                  + "supervisor,not taken,told,lapsed,passed over,offered,numbers given,nobody left to ask,passed on,"
                  + "taken over,declined,paused,back,not taken over,pause over,not delivered,called,call,seen,"
                  + "hand-over asked,hand-over delivered,hand-over acknowledged,hand-over,agreement taken back,"
                  + "hand-over lapsed,answer unclear,visit offered,visit agreed,visit refused,visited,visit answered")
              .split(","));

  /// Reasons that are always the same.
  static final Set<String> REASONS =
      Set.of(
          ("a message at level 4,the person got no answer,the emergency card goes out,nothing happened for long,"
                  + "nobody answers at level 4,accepted,wish,silence,nobody on shift,the person shut us out,"
                  + "no answer to the visit,hand-over not delivered,hand-over not acknowledged,refused,not in the group,"
                  + "tell,number,no,reached,nobody,wrong,not yet")
              .split(","));

  private static final Set<String> ACTORS = Set.of("person", "clock", "service", "partner");
  private static final Set<String> OF_ACCOUNTS =
      Set.of("passed on", "taken over", "not taken over", "pause over");

  private static final Pattern LEVEL = Pattern.compile("level (\\d)");
  private static final Pattern LENGTH = Pattern.compile("(?:waited )?(\\d+) (s|min|h)");
  private static final Map<String, String> UNITS =
      Map.of("s", "unit.seconds", "min", "unit.minutes", "h", "unit.hours");

  private final Frame frame;
  private final UnaryOperator<String> names;
  private final UnaryOperator<String> lines;

  /// @param names account to what colleagues call them
  /// @param lines id of a hotline to its name
  EventTexts(Frame frame, UnaryOperator<String> names, UnaryOperator<String> lines) {
    this.frame = frame;
    this.names = names;
    this.lines = lines;
  }

  /// The keys of its texts, below `console.`.
  public static Stream<String> keys() {
    return Stream.of(
            EVENTS.stream().map(event -> key("event", event)),
            REASONS.stream().map(why -> key("because", why)),
            ACTORS.stream().map(who -> key("actor", who)),
            Stream.of("unit.seconds", "because.level", "because.waited"))
        .flatMap(keys -> keys);
  }

  private static String key(String prefix, String name) {
    return prefix + "." + name.replace(' ', '-');
  }

  /// Who it was: a name, or what stands for the service, a clock, the person, a partner.
  String who(Desk.Logged logged) {
    return ACTORS.contains(logged.who())
        ? frame.of(key("actor", logged.who()))
        : names.apply(logged.who());
  }

  /// What happened, with the reason where there is one.
  String what(Desk.Logged logged) {
    boolean from = logged.what().startsWith(TAKEN_FROM);
    boolean call = logged.what().equals("called") && logged.who().equals("person");
    String event = from ? TAKEN_FROM.strip() : call ? "call" : logged.what();
    String told = EVENTS.contains(event) ? frame.of(key("event", event)) : event;
    String whom = from ? " " + names.apply(logged.what().substring(TAKEN_FROM.length())) : "";
    String why = why(event, logged.why());
    return told + whom + (why.isEmpty() ? "" : ": " + why);
  }

  private String why(String event, String why) {
    if (OF_ACCOUNTS.contains(event)) {
      return names.apply(why);
    }
    return switch (event) {
      case "closed" -> known("outcome.", why);
      case "over the limit" -> known("over.", why);
      default ->
          Arrays.stream(why.split(": "))
              .flatMap(part -> Arrays.stream(part.split(", ")))
              .map(this::part)
              .collect(Collectors.collectingAndThen(Collectors.toList(), this::joined));
    };
  }

  private String joined(List<String> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }

  /// A label of a list; another word where it is none.
  private String known(String prefix, String label) {
    return label.isEmpty() ? "" : frame.of(prefix + label);
  }

  private String part(String part) {
    Matcher level = LEVEL.matcher(part);
    Matcher length = LENGTH.matcher(part);
    if (level.matches()) {
      return frame.of("because.level") + " " + level.group(1);
    }
    if (length.matches()) {
      String unit = Optional.ofNullable(UNITS.get(length.group(2))).orElse("");
      String waited = part.startsWith("waited") ? frame.of("because.waited") + " " : "";
      return waited + length.group(1) + " " + frame.of(unit);
    }
    if (REASONS.contains(part)) {
      return frame.of(key("because", part));
    }
    String name = names.apply(part);
    return name.equals(part) ? lines.apply(part) : name;
  }
}
