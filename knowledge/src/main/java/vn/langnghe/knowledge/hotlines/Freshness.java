package vn.langnghe.knowledge.hotlines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts lines that nobody called for too long behind those that somebody did, and takes none away.
/// Lines change places only with lines that are as good in every other way (whether sure, whether
/// open now and all day), so that nothing else about the order changes.
///
/// @param kept ids of the lines that keep their places: numbers of the emergency
/// @param allDay whether it matters that a line is open day and night
record Freshness(Set<String> kept, boolean allDay) {
  private record Kind(boolean unverified, boolean open, boolean allDay) {}

  /// The same offers.
  ///
  /// @param first so many at the begin keep their places as well
  List<Offer> ordered(List<Offer> offers, int first) {
    Map<Kind, List<Integer>> places = new HashMap<>();
    for (int place = first; place < offers.size(); place++) {
      Offer offer = offers.get(place);
      if (!kept.contains(offer.hotline().id())) {
        places.computeIfAbsent(kind(offer), key -> new ArrayList<>()).add(place);
      }
    }
    List<Offer> ordered = new ArrayList<>(offers);
    for (List<Integer> theirs : places.values()) {
      List<Offer> sorted = new ArrayList<>(theirs.stream().map(offers::get).toList());
      sorted.sort(Comparator.comparing(Offer::due));
      for (int i = 0; i < sorted.size(); i++) {
        ordered.set(theirs.get(i), sorted.get(i));
      }
    }
    return List.copyOf(ordered);
  }

  private Kind kind(Offer offer) {
    return new Kind(
        offer.unverified(),
        offer.state().isOpen(),
        allDay && offer.state() instanceof OpenState.AllDay);
  }
}
