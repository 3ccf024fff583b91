package vn.langnghe.knowledge.hotlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;

/// Lines that nobody called for too long: which these are, and where they stand.
class CallsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-25");
  private static final Instant MONDAY =
      LocalDateTime.parse("2026-11-23T00:00").atZone(Hotlines.ZONE).toInstant();
  private static final Hotlines UNCALLED = Starter.knowledge().hotlines();

  @TempDir Path folder = Path.of(".");

  @ParameterizedTest
  @CsvSource({
    "false, high, MONTHLY",
    "true, high, WEEKLY",
    "false, medium, WEEKLY",
    "false, low, WEEKLY"
  })
  void whatIsInDoubtIsCalledEachWeek(boolean doubted, String confidence, Calls.Every every) {
    assertThat(Calls.Every.usual(doubted, confidence)).isEqualTo(every);
  }

  @ParameterizedTest
  @CsvSource({
    "WEEKLY, 2026-11-18, false",
    "WEEKLY, 2026-11-17, true",
    "MONTHLY, 2026-10-25, false",
    "MONTHLY, 2026-10-24, true"
  })
  void aCallHoldsForItsInterval(Calls.Every every, LocalDate last, boolean due) {
    assertThat(new Calls(every, Optional.of(last)).isDue(DAY)).isEqualTo(due);
    assertThat(new Calls(every, Optional.empty()).isDue(DAY)).isTrue();
  }

  @Test
  void aLineSaysHowOftenItIsCalledAndASlipIsTold() throws IOException {
    String called = called(Set.of("ngay-mai"), "2026-11-10");
    assertThat(due(load(called))).contains("ngay-mai", "hope-hy-vong-song");
    String monthly = called.replace("2026-11-10\"", "2026-11-10\"\n    call_every: monthly");
    assertThat(due(load(monthly))).doesNotContain("ngay-mai").contains("hope-hy-vong-song");
    Problems problems = new Problems();
    read(called.replace("2026-11-10\"", "2026-11-10\"\n    call_every: daily"), problems);
    assertThat(problems.list())
        .extracting(Problem::toString)
        .anySatisfy(told -> assertThat(told).contains("daily").contains("weekly or monthly"));
  }

  @Test
  void numbersOfTheEmergencyAreNeverDueNorAreBlockedOnes() {
    assertThat(due(UNCALLED))
        .contains("tong-dai-111-tre-em", "ngay-mai")
        .doesNotContain("cap-cuu-115", "cong-an-113", "chua-chay-114", "cuu-nan-112", "x-18001567");
    assertThat(UNCALLED.isEmergency("cap-cuu-115")).isTrue();
    assertThat(UNCALLED.isEmergency("ngay-mai")).isFalse();
  }

  private static List<String> due(Hotlines hotlines) {
    return hotlines.due(DAY.atStartOfDay(Hotlines.ZONE).toInstant()).stream()
        .map(Hotline::id)
        .toList();
  }

  @Test
  void aLineThatWasCalledComesBeforeItsLike() throws IOException {
    String before = evening(UNCALLED);
    assertThat(before).isEqualTo("cap-cuu-115, ngay-mai?, hope-hy-vong-song?");
    Hotlines hotlines = load(called(Set.of("hope-hy-vong-song"), "2026-11-24"));
    assertThat(evening(hotlines)).isEqualTo("cap-cuu-115, hope-hy-vong-song?, ngay-mai?");
  }

  private static String evening(Hotlines hotlines) {
    return Request.shown(
        hotlines.offer(Request.of(hotlines, "suicide", 3, "adult", "2026-11-25T19:00")));
  }

  /// Whichever lines were called: the same ones are offered, and only like ones change places.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whoeverWasCalledNothingIsLostAndTheLawsOfOrderHold(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> fresh =
        UNCALLED.all().stream().map(Hotline::id).filter(id -> random.nextBoolean()).toList();
    Hotlines hotlines = load(called(Set.copyOf(fresh), "2026-11-23"));
    List<String> broken = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      for (Level level : Level.values()) {
        for (Optional<AgeGroup> age : ages()) {
          for (int hour = 0; hour < 7 * 24; hour += 5) {
            HotlineRequest request =
                new HotlineRequest(
                    level,
                    List.of(topic),
                    Subject.SELF,
                    Set.of(),
                    age,
                    Optional.empty(),
                    MONDAY.plusSeconds(3600L * hour));
            wrong(request, hotlines).forEach(law -> broken.add(law + ": " + request));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static Stream<String> wrong(HotlineRequest request, Hotlines hotlines) {
    List<Offer> before = UNCALLED.offer(request);
    List<Offer> after = hotlines.offer(request);
    List<String> wrong = new ArrayList<>();
    if (!Set.copyOf(ids(before)).equals(Set.copyOf(ids(after)))) {
      return Stream.of("not the same lines");
    }
    boolean child = request.age().filter(age -> age != AgeGroup.ADULT).isPresent();
    for (int i = 0; i < after.size(); i++) {
      Offer was = before.get(i);
      Offer is = after.get(i);
      boolean stays = UNCALLED.isEmergency(was.hotline().id()) || (child && i == 0);
      if (stays && !was.hotline().id().equals(is.hotline().id())) {
        wrong.add("a number of the emergency or a child's line was moved");
      }
      if (was.unverified() != is.unverified() || was.state().isOpen() != is.state().isOpen()) {
        wrong.add("a line took the place of one that is unlike it");
      }
      boolean allDay = was.state() instanceof OpenState.AllDay;
      if (request.level().isPage() && allDay != (is.state() instanceof OpenState.AllDay)) {
        wrong.add("a limited line took the place of one open day and night");
      }
    }
    for (int i = child ? 1 : 0; i < after.size(); i++) {
      for (int j = i + 1; j < after.size(); j++) {
        if (after.get(i).due() && isFreshLike(after.get(i), after.get(j), request)) {
          wrong.add("a due line before a fresh one that is its like");
        }
      }
    }
    return wrong.stream().distinct();
  }

  private static boolean isFreshLike(Offer due, Offer other, HotlineRequest request) {
    boolean allDay =
        (due.state() instanceof OpenState.AllDay) == (other.state() instanceof OpenState.AllDay);
    return !other.due()
        && !UNCALLED.isEmergency(other.hotline().id())
        && due.unverified() == other.unverified()
        && due.state().isOpen() == other.state().isOpen()
        && (allDay || !request.level().isPage());
  }

  @Test
  void theDirectoryAndTheHandOverPutDueOnesBelowTheirLike() throws IOException {
    Instant evening = LocalDateTime.parse("2026-11-25T19:00").atZone(Hotlines.ZONE).toInstant();
    Hotlines hotlines = load(called(Set.of("hope-hy-vong-song"), "2026-11-24"));
    List<Offer> others =
        hotlines.directory(evening, Optional.empty()).others().stream()
            .map(Directory.Entry::offer)
            .filter(offer -> offer.unverified() && offer.state().isOpen())
            .toList();
    assertThat(others.getFirst().hotline().id()).isEqualTo("hope-hy-vong-song");
    HotlineRequest request = Request.of(hotlines, "suicide", 3, "adult", "2026-11-25T19:00");
    List<String> open = ids(hotlines.openFor(request));
    assertThat(open.indexOf("hope-hy-vong-song")).isLessThan(open.indexOf("ngay-mai"));
    assertThat(Set.copyOf(open)).isEqualTo(Set.copyOf(ids(UNCALLED.openFor(request))));
  }

  private static List<String> ids(List<Offer> offers) {
    return offers.stream().map(offer -> offer.hotline().id()).toList();
  }

  private static List<Optional<AgeGroup>> ages() {
    return Stream.concat(
            Stream.of(Optional.<AgeGroup>empty()), Stream.of(AgeGroup.values()).map(Optional::of))
        .toList();
  }

  /// The starter file with a call to some lines.
  private static String called(Set<String> ids, String day) throws IOException {
    Matcher lines =
        Pattern.compile("- id: (\\S+)\n(?:(?!\n  - id: ).)*?last_verified: (none)", Pattern.DOTALL)
            .matcher(Files.readString(Starter.ROOT.resolve("config/hotlines.yaml")));
    return lines.replaceAll(found -> {
      String block = found.group();
      String called =
          ids.contains(found.group(1))
              ? block.substring(0, block.length() - "none".length()) + '"' + day + '"'
              : block;
      return Matcher.quoteReplacement(called);
    });
  }

  private Hotlines load(String text) throws IOException {
    Problems problems = new Problems();
    Optional<Hotlines> hotlines = read(text, problems);
    assertThat(problems.list()).isEmpty();
    return hotlines.orElseThrow();
  }

  private Optional<Hotlines> read(String text, Problems problems) throws IOException {
    Path file = Files.writeString(folder.resolve("hotlines.yaml"), text);
    return Hotlines.load(folder, file, problems);
  }
}
