package vn.langnghe.bot.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Right;
import vn.langnghe.knowledge.text.Folding;

/// Which colleague a written name means. Whoever looks closest alone is meant; two who look as
/// close are never chosen between.
sealed interface Named {
  /// Who it may be, those on shift first.
  List<Member> possible();

  /// Nobody else can be meant.
  record One(Member colleague) implements Named {
    @Override
    public List<Member> possible() {
      return List.of(colleague);
    }
  }

  /// It fits several.
  record Several(List<Member> possible) implements Named {}

  /// It fits nobody.
  ///
  /// @param possible everybody who could be named
  record Nobody(List<Member> possible) implements Named {}

  /// Looks a name up: the whole name or the sign-in name, a word of the name; last without its
  /// marks. `@` stands before a sign-in name and leaves no doubt.
  ///
  /// @param all everybody who works here; only those who may answer are meant
  /// @param onShift accounts
  /// @param self account of who asks, who is never meant
  static Named of(String written, List<Member> all, Set<String> onShift, String self) {
    String asked = written.strip().toLowerCase(Locale.ROOT);
    String name = asked.replaceFirst("^@", "");
    List<Member> possible =
        all.stream()
            .filter(one -> one.may(Right.ANSWER) && !one.login().equals(self))
            .sorted(
                Comparator.comparing((Member one) -> !onShift.contains(one.login()))
                    .thenComparing(Member::name)
                    .thenComparing(Member::login))
            .toList();
    List<Predicate<Member>> tries =
        List.of(
            one -> asked.startsWith("@") && one.login().equals(name),
            one -> one.login().equals(name) || called(one).equals(name),
            one -> Arrays.asList(called(one).split(" ")).contains(name),
            one -> (" " + called(one) + " ").contains(" " + name + " "),
            one -> (" " + plain(called(one)) + " ").contains(" " + plain(name) + " "));
    for (Predicate<Member> fits : tries) {
      List<Member> found = name.isEmpty() ? List.of() : possible.stream().filter(fits).toList();
      if (!found.isEmpty()) {
        return found.size() == 1 ? new One(found.getFirst()) : new Several(found);
      }
    }
    return new Nobody(possible);
  }

  private static String called(Member one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private static String plain(String name) {
    return Folding.fold(name);
  }
}
