package vn.langnghe.bot.console.person;

import java.util.List;
import vn.langnghe.bot.message.HotlineCard;

/// One person as a counsellor needs to know them.
///
/// @param plan steps of the safety plan they kept, in their words; none where they kept none
/// @param lines hotlines that serve them and are open now
/// @param phrases ready phrases in their language, calling them as they call themselves
/// @param watched whether somebody may read along
/// @param form how they are called, such as `em`
public record PersonView(
    List<String> plan,
    List<HotlineCard> lines,
    List<String> phrases,
    boolean watched,
    String form) {
  public PersonView {
    plan = List.copyOf(plan);
    lines = List.copyOf(lines);
    phrases = List.copyOf(phrases);
  }

  @Override
  public String toString() {
    return "PersonView";
  }
}
