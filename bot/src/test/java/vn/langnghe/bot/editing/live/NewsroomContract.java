package vn.langnghe.bot.editing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.editing.Draft;
import vn.langnghe.bot.editing.Editing;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Publishing;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.State;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.bot.editing.file.FolderSource;
import vn.langnghe.bot.editing.gate.Report;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.text.Language;

/// What must hold on every database.
abstract class NewsroomContract {
  private static final String THANKS = "reply/thanks";

  @TempDir private Path folder;

  abstract String url(Path folder) throws Exception;

  private House open() throws Exception {
    return House.open(url(folder), folder.resolve("one"));
  }

  private static String thanks(House house) {
    return house.news().publishing().asking(now -> now.replies().raw("thanks", Language.VI));
  }

  private static void serves(House house, long number) {
    await().atMost(Duration.ofSeconds(60)).until(() -> house.news().follower().number() == number);
  }

  @Test
  void starterFilesAreTheFirstPublicationAndTheSnapshotStaysTheSame() throws Exception {
    try (House house = open()) {
      assertThat(house.bookcase().newest()).isEqualTo(1);
      assertThat(house.news().follower().number()).isEqualTo(1);
      String content = house.bookcase().publication(1).orElseThrow().content();
      assertThat(house.news().publishing().<String>asking(Knowledge::revision)).isEqualTo(content);
      Publishing.Signed signed = house.news().publishing().signed();
      assertThat(signed.signed()).isZero();
      assertThat(signed.all()).isGreaterThan(500);
      assertThat(signed.silent()).hasSize(80);
    }
  }

  @Test
  void filesThatWereChangedOnDiskAreCountedAndDoNotCount() throws Exception {
    Path root = vn.langnghe.bot.Starter.HOME;
    Path copy = folder.resolve("copy");
    try (House house = open()) {
      assertThat(new Exchange(house.bookcase(), id -> id).exportTo(copy, false)).isEmpty();
      StarterImport same =
          new StarterImport(
              house.bookcase(), root.resolve("knowledge/content"), root.resolve("config"));
      assertThat(same.differing(Instant.EPOCH)).isZero();
      Path lines = copy.resolve("config/hotlines.yaml");
      String written = Files.readString(lines);
      int last = written.lastIndexOf("\n  - id: ") + 1;
      String entry = written.substring(last).replaceFirst("(?m)^    vi: .*$", "$0 x");
      Files.writeString(lines, written.substring(0, last) + entry + "# remark\n");
      StarterImport edited =
          new StarterImport(
              house.bookcase(), copy.resolve("knowledge/content"), copy.resolve("config"));
      int differing = edited.differing(Instant.EPOCH);
      edited.begin("other", Instant.EPOCH);
      assertThat(differing).isEqualTo(1);
      assertThat(house.bookcase().newest()).isEqualTo(1);
    }
  }

  @Test
  void whatIsExportedIsTheStarterAndComesBackUnchanged() throws Exception {
    try (House house = open()) {
      Exchange exchange = new Exchange(house.bookcase(), id -> id);
      Path out = folder.resolve("out");
      assertThat(exchange.exportTo(out, false)).isEmpty();
      assertThat(FolderSource.read(out, new Problems()).texts())
          .isEqualTo(
              FolderSource.starter(
                      vn.langnghe.bot.Starter.CONTENT,
                      vn.langnghe.bot.Starter.CONFIG,
                      new Problems())
                  .texts());
      Import again = Import.run(exchange, out, Instant.now());
      assertThat(again.isDone()).isTrue();
      assertThat(again.plan().drafts()).isEmpty();
      Path care = out.resolve("knowledge/content/replies/care.yaml");
      Files.writeString(
          care, Files.readString(care).replace("Cảm ơn bạn đã trả lời.", "Cảm ơn bạn nhiều."));
      assertThat(exchange.exportTo(out, false))
          .containsExactly("knowledge/content/replies/care.yaml");
      Import changed = Import.run(exchange, out, Instant.now());
      assertThat(changed.plan().drafts())
          .extracting(draft -> draft.document().id())
          .containsExactly("reply/ladder.thanks");
      Line line = house.bookcase().line("reply/ladder.thanks").orElseThrow();
      assertThat(line.state()).isEqualTo(State.IN_REVIEW);
      Files.writeString(care, Files.readString(care).replace("Cảm ơn bạn nhiều.", "Cảm ơn."));
      Import conflict = Import.run(exchange, out, Instant.now());
      assertThat(conflict.isDone()).isFalse();
      assertThat(conflict.plan().conflicts()).hasSize(1);
      assertThat(house.bookcase().history("reply/ladder.thanks")).hasSize(2);
    }
  }

  @Test
  void theSecondOfTwoEditorsIsToldAndOverwritesNothing() throws Exception {
    try (House house = open()) {
      Line line = house.bookcase().line(THANKS).orElseThrow();
      String words = house.words(THANKS);
      Draft first = draft(line, words.replace("\"\n", " \"\n"));
      Draft second = draft(line, words.replace("\"\n", ".\"\n"));
      Editing editing = house.news().editing();
      assertThat(editing.save(House.EDITOR, first, Instant.now()))
          .isInstanceOf(Editing.Outcome.Done.class);
      assertThat(editing.save(House.EDITOR, second, Instant.now()))
          .isInstanceOfSatisfying(
              Editing.Outcome.Newer.class,
              newer -> assertThat(newer.theirs().words()).isEqualTo(first.words()));
      assertThat(house.bookcase().history(THANKS)).hasSize(2);
    }
  }

  private static Draft draft(Line line, String words) {
    return new Draft(
        line.document(),
        line.newest(),
        Words.of(words),
        false,
        "test",
        Optional.empty(),
        List.of());
  }

  @Test
  void nobodySignsTheirOwnWordsNorAKindThatIsNotTheirs() throws Exception {
    try (House house = open()) {
      Line line = house.bookcase().line(THANKS).orElseThrow();
      Draft draft = draft(line, house.words(THANKS) + "\n");
      Editing editing = house.news().editing();
      Instant now = Instant.now();
      Revision.Ref ref = new Revision.Ref(THANKS, 2);
      editing.save(House.REVIEWER, draft, now);
      editing.send(House.REVIEWER, ref, now);
      assertThat(editing.sign(House.REVIEWER, ref, "", now))
          .isEqualTo(new Editing.Outcome.Not(Editing.Reason.OWN_WORDS));
      assertThat(editing.sign(House.EDITOR, ref, "", now))
          .isEqualTo(new Editing.Outcome.Not(Editing.Reason.NOT_YOURS));
      Member other =
          new Member(
              "other", "x", "x", Set.of(Role.REVIEWER), Language.VI, Member.State.ACTIVE, true);
      house
          .bookcase()
          .setKinds("other", Set.of(Kind.CARD), Entry.of(now, "x", Deed.REVIEWER_KINDS, "other"));
      assertThat(editing.sign(other, ref, "", now))
          .isEqualTo(new Editing.Outcome.Not(Editing.Reason.OTHER_KIND));
      assertThat(house.publish(Set.of(ref), Optional.empty()))
          .isEqualTo(new Publishing.Outcome.Not(Publishing.Reason.NOT_SIGNED));
    }
  }

  @Test
  void aPublicationIsServedAndGoingBackBringsTheOldSet() throws Exception {
    try (House house = open()) {
      String before = thanks(house);
      Revision.Ref ref =
          house.signed(THANKS, house.words(THANKS).replace(before, "Cảm ơn bạn nhé."));
      assertThat(house.publish(Set.of(ref), Optional.empty()))
          .isInstanceOf(Publishing.Outcome.Done.class);
      serves(house, 2);
      assertThat(thanks(house)).isEqualTo("Cảm ơn bạn nhé.");
      assertThat(
              house.news().publishing().restore(House.SUPERVISOR, 1, "went wrong", Instant.now()))
          .isInstanceOf(Publishing.Outcome.Done.class);
      serves(house, 3);
      assertThat(thanks(house)).isEqualTo(before);
      Map<String, Integer> set = house.bookcase().set(3);
      assertThat(set).isEqualTo(house.bookcase().set(1));
    }
  }

  @Test
  void takingASignalAwayIsStoppedEvenWhereSomebodyInsists() throws Exception {
    try (House house = open()) {
      Line line =
          house.bookcase().lines().stream()
              .filter(one -> one.document().id().equals("signal/suicide.goodbye"))
              .findFirst()
              .orElseThrow();
      Revision.Ref gone = house.signed(line.document().id(), "");
      assertThat(house.publish(Set.of(gone), Optional.of("I want it so")))
          .isInstanceOfSatisfying(
              Publishing.Outcome.Stopped.class,
              stopped -> {
                assertThat(stopped.report().verdict()).isEqualTo(Report.Verdict.STOPPED);
                assertThat(stopped.report().rated()).isNotEmpty();
              });
      assertThat(house.bookcase().newest()).isEqualTo(1);
    }
  }
}
