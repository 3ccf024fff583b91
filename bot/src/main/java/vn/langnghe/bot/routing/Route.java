package vn.langnghe.bot.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.langnghe.knowledge.hotlines.Hotlines;
import vn.langnghe.knowledge.hotlines.Offer;

/// Whom a person can reach now.
///
/// @param offers lines in the order shown, at most three
/// @param emergencyDepartment true when the nearest emergency department must be named (level 4:
///   115 meets only part of the need)
/// @param night true when no line that listens to adults is open and that must be said
/// @param askAge true when the age group would change the lines
/// @param provinces where it would change the lines to be; none when it would not
public record Route(
    List<Offer> offers,
    boolean emergencyDepartment,
    boolean night,
    boolean askAge,
    List<String> provinces) {
  public Route {
    offers = List.copyOf(offers);
    provinces = List.copyOf(provinces);
  }

  /// The same with some of the lines behind the others.
  public Route deferring(Predicate<Offer> which) {
    List<Offer> order = new ArrayList<>(offers.stream().filter(which.negate()).toList());
    offers.stream().filter(which).forEach(order::add);
    return new Route(order, emergencyDepartment, night, askAge, provinces);
  }

  /// The same with a line before the others.
  public Route ledBy(Offer first) {
    List<Offer> more = new ArrayList<>(List.of(first));
    offers.stream()
        .filter(offer -> !offer.hotline().id().equals(first.hotline().id()))
        .limit(Hotlines.MOST - 1)
        .forEach(more::add);
    return new Route(more, emergencyDepartment, night, askAge, provinces);
  }
}
