package vn.langnghe.bot.console.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Right;
import vn.langnghe.bot.staff.Session;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.text.Language;

/// What every page of the console is framed by.
///
/// @param here the part of the console it belongs to, such as `queue`
public record Frame(
    PageTexts texts, Language language, Optional<Session> session, String title, String here) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZONE);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZONE);

  /// The text of a key below `console.`.
  public String of(String key) {
    return texts.text("console." + key, language);
  }

  /// The text of a key anywhere.
  public String any(String key) {
    return texts.text(key, language);
  }

  /// What is told of a fault, in the page's language.
  public String said(Wording said) {
    return texts.said(said, language);
  }

  /// Stands in every form.
  public String csrf() {
    return session.map(Session::csrf).orElse("");
  }

  /// Whether somebody is signed in.
  public boolean isSignedIn() {
    return session.filter(stay -> stay.stage() == Session.Stage.FULL).isPresent();
  }

  /// Whether they may do something.
  public boolean may(Right right) {
    return isSignedIn() && session.map(Session::member).filter(who -> who.may(right)).isPresent();
  }

  /// What colleagues call who is signed in.
  public String name() {
    return session.map(Session::member).map(Member::name).orElse("");
  }

  /// For the navigation.
  public boolean isIn(String part) {
    return here.equals(part);
  }

  /// A time of the day, where the service is.
  public static String time(Instant at) {
    return TIME.format(at);
  }

  /// A day and time, where the service is.
  public static String moment(Instant at) {
    return MOMENT.format(at);
  }
}
