package vn.langnghe.bot.console.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Screens;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.editing.Bookcase;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.bot.staff.StaffBook;

/// Which kinds of documents each reviewer may sign, for administrators.
public final class ReviewerPages {
  private final Bookcase bookcase;
  private final StaffBook staff;
  private final Screens screens;

  /// @param bookcase knows who may sign what
  public ReviewerPages(Bookcase bookcase, StaffBook staff, Screens screens) {
    this.bookcase = bookcase;
    this.staff = staff;
    this.screens = screens;
  }

  /// A reviewer and what they may sign.
  public record Row(Member member, Set<Kind> kinds) {}

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.get(
            "/accounts/reviewers",
            Gate.MANAGE_STAFF,
            visit -> visit.html(page(visit, Optional.empty()))),
        Route.post("/accounts/{id}/kinds", Gate.MANAGE_STAFF, this::set));
  }

  private String page(Visit visit, Optional<String> saved) {
    Frame frame = screens.frame(visit, "reviewers", "accounts");
    List<Row> rows =
        staff.all().stream()
            .filter(ReviewerPages::signs)
            .map(member -> new Row(member, bookcase.kinds(member.id())))
            .toList();
    return screens.draw(
        "reviewers",
        frame,
        Map.of("rows", rows, "kinds", List.of(Kind.values()), "saved", saved.orElse("")));
  }

  private static boolean signs(Member member) {
    return member.roles().contains(Role.REVIEWER);
  }

  private void set(Visit visit) {
    Optional<Member> member = staff.member(visit.path("id")).filter(ReviewerPages::signs);
    if (member.isEmpty()) {
      visit.html(404, screens.told(visit, "reviewers.unknown"));
      return;
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    visit.forms("kind").stream().flatMap(label -> Kind.ofLabel(label).stream()).forEach(kinds::add);
    String id = member.get().id();
    if (!kinds.equals(bookcase.kinds(id))) {
      String labels =
          Arrays.stream(Kind.values())
              .filter(kinds::contains)
              .map(Kind::label)
              .collect(Collectors.joining(" "));
      bookcase.setKinds(
          id, kinds, new Entry(visit.now(), visit.member().id(), Deed.REVIEWER_KINDS, id, labels));
    }
    visit.html(page(visit, Optional.of(id)));
  }
}
