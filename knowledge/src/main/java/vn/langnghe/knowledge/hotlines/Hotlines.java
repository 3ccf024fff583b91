package vn.langnghe.knowledge.hotlines;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Problems;

/// The hotlines of one deployment, and in which order they are offered. Immutable.
public final class Hotlines {
  /// Where the hotlines are: opening hours are local time there.
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /// A person in danger reads no longer list (VERA-MH: at most three resources at once).
  public static final int MOST = 3;

  private static final ZonedDateTime NEVER = LocalDate.MAX.atStartOfDay(ZONE);

  private final Map<String, Hotline> byId;
  private final Routes routes;
  private final Places places;
  private final Set<String> blocked;
  private final Mode mode;

  /// Numbers that an operator took out for now.
  private final Set<String> out;

  /// Whether unverified lines may be shown at all.
  public enum Mode {
    /// Starter data: unverified lines are shown and marked.
    DEMO,
    /// Only lines with a recorded check.
    PRODUCTION
  }

  Hotlines(
      Map<String, Hotline> byId, Routes routes, Places places, Set<String> blocked, Mode mode) {
    this(byId, routes, places, blocked, mode, Set.of());
  }

  private Hotlines(
      Map<String, Hotline> byId,
      Routes routes,
      Places places,
      Set<String> blocked,
      Mode mode,
      Set<String> out) {
    this.byId = byId;
    this.routes = routes;
    this.places = places;
    this.blocked = Set.copyOf(blocked);
    this.mode = mode;
    this.out = Set.copyOf(out);
  }

  /// The same lines, without those that an operator took out and every other entry of their
  /// numbers; these are offered and listed nowhere. Unknown ids are passed over.
  public Hotlines without(Set<String> ids) {
    Set<String> numbers = new HashSet<>();
    ids.forEach(id -> find(id).map(Hotline::dial).ifPresent(numbers::add));
    return new Hotlines(byId, routes, places, blocked, mode, numbers);
  }

  /// The lines to hand somebody on to: open at the moment of the request, serving this need, age
  /// and province; best first. Unlike [#offer] all of them, and none that is closed.
  public List<Offer> openFor(HotlineRequest request) {
    Set<String> ids = new LinkedHashSet<>(routes.lines(request));
    Set<Topic> wanted = Set.copyOf(request.topics());
    byId.values().stream()
        .filter(line -> line.topics().stream().anyMatch(wanted::contains))
        .forEach(line -> ids.add(line.id()));
    Set<String> numbers = new HashSet<>();
    List<Offer> open =
        ids.stream()
            .flatMap(id -> find(id).stream())
            .filter(line -> line.servesIn(request.province()))
            .flatMap(line -> offer(line, request.at()).stream())
            .filter(offer -> offer.state().isOpen() && numbers.add(offer.hotline().dial()))
            .sorted(Comparator.comparing(Offer::unverified))
            .toList();
    return new Freshness(routes.emergencyLines(), false).ordered(open, 0);
  }

  /// One line at a moment; empty when it must not be shown.
  public Optional<Offer> offer(String id, Instant at) {
    return find(id).flatMap(line -> offer(line, at));
  }

  private Optional<Offer> offer(Hotline line, Instant at) {
    return isShown(line) ? Optional.of(offered(line, at)) : Optional.empty();
  }

  private Offer offered(Hotline line, Instant at) {
    boolean due = isDue(line, at.atZone(ZONE).toLocalDate());
    return new Offer(line, line.stateAt(at), line.status().isUnverified(), due);
  }

  private boolean isDue(Hotline line, LocalDate day) {
    return !isEmergency(line.id()) && line.calls().isDue(day);
  }

  /// Whether a line is a number of the emergency. These are in no doubt, and nobody calls them to
  /// try whether they answer.
  public boolean isEmergency(String id) {
    return routes.emergencyLines().contains(id);
  }

  /// The lines that are shown to people and should have been called since, in the order of the
  /// config. Where nobody calls, that is all but the numbers of the emergency.
  public List<Hotline> due(Instant at) {
    LocalDate day = at.atZone(ZONE).toLocalDate();
    return byId.values().stream().filter(line -> isShown(line) && isDue(line, day)).toList();
  }

  /// Reads and checks `hotlines.yaml`.
  ///
  /// @param root folder that problems are named relative to
  /// @return the hotlines; empty when the file could not be read
  public static Optional<Hotlines> load(Path root, Path file, Problems problems) {
    return HotlineFile.read(root, file, problems);
  }

  /// The lines to show for a request, in order: at most three, sure ones that answer now first,
  /// never a closed, uncertain or unverified one first, never an unverified one alone; among those
  /// that are alike in that, the ones that are due for a call last.
  public List<Offer> offer(HotlineRequest request) {
    List<Offer> sure = new ArrayList<>();
    List<Offer> unverified = new ArrayList<>();
    List<Offer> closed = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    for (String id : routes.lines(request)) {
      Optional.ofNullable(byId.get(id))
          .filter(line ->
              isShown(line) && line.servesIn(request.province()) && numbers.add(line.dial()))
          .map(line -> offered(line, request.at()))
          .ifPresent(offer ->
              (!offer.state().isOpen() ? closed : offer.unverified() ? unverified : sure)
                  .add(offer));
    }
    if (request.level().isPage() && request.level() != Level.IMMINENT) {
      sure.sort(Comparator.comparing(offer -> !(offer.state() instanceof OpenState.AllDay)));
    }
    boolean imminent = request.level() == Level.IMMINENT;
    return sure.isEmpty()
        ? List.of()
        : fresh(request, shown(sure, unverified, imminent ? List.of() : closed));
  }

  /// Due ones behind, except that numbers of the emergency and the first line for a child stay.
  private List<Offer> fresh(HotlineRequest request, List<Offer> shown) {
    boolean child = request.age().filter(age -> age != AgeGroup.ADULT).isPresent();
    return new Freshness(routes.emergencyLines(), request.level().isPage())
        .ordered(shown, child ? 1 : 0);
  }

  /// Every line that may be shown at a moment, for people who look for themselves.
  ///
  /// @param province where they are; lines of other provinces are left out when it is known
  public Directory directory(Instant at, Optional<String> province) {
    Set<String> emergency = routes.emergencyLines();
    List<Directory.Entry> first = new ArrayList<>();
    List<Directory.Entry> others = new ArrayList<>();
    for (Hotline line : byId.values()) {
      if (isShown(line) && (province.isEmpty() || line.servesIn(province))) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        topics.addAll(routes.topics(line.id()));
        topics.addAll(line.topics());
        (emergency.contains(line.id()) ? first : others)
            .add(new Directory.Entry(offered(line, at), topics));
      }
    }
    return new Directory(first, others);
  }

  private static List<Offer> shown(List<Offer> sure, List<Offer> unverified, List<Offer> closed) {
    List<Offer> shown = new ArrayList<>(sure);
    shown.addAll(unverified);
    if (shown.size() < MOST) {
      closed.stream().min(Comparator.comparing(Hotlines::opening)).ifPresent(shown::add);
    }
    return List.copyOf(shown.subList(0, Math.min(MOST, shown.size())));
  }

  private static ZonedDateTime opening(Offer offer) {
    return offer.state() instanceof OpenState.OpensAt(ZonedDateTime at) ? at : NEVER;
  }

  /// True when knowing the age group would change what is offered.
  public boolean ageMatters(HotlineRequest request) {
    List<Offer> unknown = offer(request);
    return request.age().isEmpty()
        && List.of(AgeGroup.values()).stream()
            .anyMatch(age -> !offer(request.aged(age)).equals(unknown));
  }

  /// The provinces in which something else would be offered; none when the province does not matter
  /// or is known.
  public List<String> provincesThatMatter(HotlineRequest request) {
    List<Offer> unknown = offer(request);
    return request.province().isPresent()
        ? List.of()
        : byId.values().stream()
            .flatMap(line -> line.provinces().stream())
            .distinct()
            .filter(name -> !offer(request.living(name)).equals(unknown))
            .sorted()
            .toList();
  }

  /// The province that a typed answer means, as the config names it; empty when the whole answer is
  /// not the name of one.
  public Optional<String> province(String typed) {
    return places.find(typed);
  }

  /// The provinces, as the config names them and in its order.
  public List<String> provinces() {
    return List.copyOf(places.names());
  }

  /// Digits of the numbers that circulate and must never be shown, in no number and no text.
  public Set<String> blocked() {
    return blocked;
  }

  /// True when a line that listens to adults should answer at the moment of the request.
  public boolean listeningLineOpen(HotlineRequest request) {
    ZonedDateTime now = request.at().atZone(ZONE);
    return byId.values().stream()
        .anyMatch(line ->
            line.listening()
                && isShown(line)
                && line.servesIn(request.province())
                && line.hours().at(now).isOpen());
  }

  /// A line by id.
  public Optional<Hotline> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// All lines, blocked ones too.
  public Collection<Hotline> all() {
    return byId.values();
  }

  /// Ids of all lines.
  public Set<String> ids() {
    return Set.copyOf(byId.keySet());
  }

  /// True in mode production: only what a named person has confirmed or signed is served.
  public boolean isProduction() {
    return mode == Mode.PRODUCTION;
  }

  /// Number of lines, blocked ones too.
  public int size() {
    return byId.size();
  }

  private boolean isShown(Hotline line) {
    return !line.number().isEmpty()
        && !out.contains(line.dial())
        && switch (line.status()) {
          case DISPLAY, DISPLAY_WITH_CAVEAT -> true;
          case VERIFY_BEFORE_DISPLAY -> mode == Mode.DEMO || line.verified();
          case DO_NOT_DISPLAY, BLOCKED -> false;
        };
  }
}
