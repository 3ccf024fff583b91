package vn.langnghe.bot.editing.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.langnghe.bot.editing.Bookcase;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Placed;
import vn.langnghe.bot.editing.WordingJson;
import vn.langnghe.bot.editing.Workshop;
import vn.langnghe.bot.editing.file.Folders;
import vn.langnghe.bot.editing.gate.Gate;
import vn.langnghe.bot.editing.gate.Report;
import vn.langnghe.bot.editing.gate.Sets;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.settings.EscalationFile;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.KnowledgeLoader;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.Loaded;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;

/// Builds drafts beside what is served, and measures them. Thread-safe; one gate at a time.
public final class Bench implements Workshop {
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(WordingJson.module());
  private static final Problem TOO_SMALL =
      new Problem(
          "",
          0,
          Wording.of(
              "the memory of the service is too small to build this beside what is " + "served"),
          Wording.of("start it with a larger heap, for example LANGNGHE_HEAP=512m ./langnghe"));

  private final Path folder;
  private final LiveKnowledge live;
  private final Map<String, Set<String>> needed;
  private final Bookcase bookcase;
  private final UnaryOperator<String> names;
  private final Gate gate;
  private final Duty duty;
  private final ReentrantLock building = new ReentrantLock();
  private final ReentrantLock measuring = new ReentrantLock();
  private final List<Runnable> roomMakers = new CopyOnWriteArrayList<>();

  /// @param folder where tries may be written
  /// @param needed texts that the service uses, with the slots it fills
  /// @param names gives the name of a member by id; a name that is no id stays as it is
  /// @param duty who takes cases, as published
  @SuppressWarnings("checkstyle:ParameterNumber")
  public Bench(
      Path folder,
      LiveKnowledge live,
      Map<String, Set<String>> needed,
      Bookcase bookcase,
      UnaryOperator<String> names,
      Gate gate,
      Duty duty) {
    this.folder = folder;
    this.live = live;
    this.needed = Map.copyOf(needed);
    this.bookcase = bookcase;
    this.names = names;
    this.gate = gate;
    this.duty = duty;
  }

  private interface Use<T> {
    T of(ServedFolder files, Loaded loaded, Knowledge now);
  }

  private <T> T built(Draft draft, Use<T> use) {
    Path path = folder.resolve("try-" + UUID.randomUUID());
    try (LiveKnowledge.Loan loan = live.borrow()) {
      ServedFolder files =
          ServedFolder.write(
              path, ServedFolder.texts(draft.documents(), names), Optional.empty(), Set.of());
      try {
        Knowledge now = loan.whole();
        return use.of(files, load(files, Optional.of(now)), now);
      } finally {
        Folders.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a folder, taking over what is the same in another snapshot. One at a time: what is
  /// needed while something is built must fit beside what is served.
  Loaded load(ServedFolder files, Optional<Knowledge> before) {
    building.lock();
    try {
      roomMakers.forEach(Runnable::run);
      return new KnowledgeLoader(files.content(), files.config(), needed).load(before);
    } catch (OutOfMemoryError e) {
      return new Loaded.Rejected(List.of(TOO_SMALL));
    } finally {
      building.unlock();
    }
  }

  @Override
  public void beforeBuilding(Runnable makeRoom) {
    roomMakers.add(makeRoom);
  }

  UnaryOperator<String> names() {
    return names;
  }

  @Override
  public Tried tried(Draft draft) {
    return built(
        draft,
        (files, loaded, now) ->
            switch (loaded) {
              case Loaded.Ready(Knowledge knowledge) ->
                  new Tried(Optional.of(knowledge), List.of());
              case Loaded.Rejected(List<Problem> problems) -> new Tried(Optional.empty(), problems);
            });
  }

  @Override
  public Optional<String> servable(Draft draft) {
    try (Tried tried = tried(draft)) {
      return tried.knowledge().map(Knowledge::revision);
    }
  }

  @Override
  public Checked check(Draft draft) {
    Sets sets =
        Sets.of(
            evaluation(bookcase.inForce(draft.base(), evaluationFiles())),
            evaluation(draft.documents()));
    List<String> unsigned = unsigned(draft);
    measuring.lock();
    try {
      return built(draft, (files, loaded, now) -> measured(files, loaded, now, sets, unsigned));
    } finally {
      measuring.unlock();
    }
  }

  /// The texts of the draft are let go of before this: there are more of them than of anything.
  private Checked measured(
      ServedFolder files, Loaded loaded, Knowledge now, Sets sets, List<String> unsigned) {
    return switch (loaded) {
      case Loaded.Ready(Knowledge next) -> {
        try (next) {
          List<Wording> problems = new ArrayList<>(told(escalation(files)));
          if (!next.parts().signals().equals(now.parts().signals())) {
            problems.addAll(told(KnowledgeLoader.examples(next)));
          }
          List<String> barring = next.hotlines().isProduction() ? unsigned : List.of();
          yield new Checked(gate.judge(now, next, sets, problems, barring), next.revision());
        }
      }
      case Loaded.Rejected(List<Problem> problems) ->
          new Checked(Gate.unreadable(told(problems)), "");
    };
  }

  /// Puts the published policy in force.
  void duty(ServedFolder files) {
    Problems problems = new Problems();
    Policy policy = policy(files, problems);
    if (problems.isEmpty()) {
      duty.live().set(policy);
    }
  }

  private static Policy policy(ServedFolder files, Problems problems) {
    return EscalationFile.load(files.path(), files.config().resolve("escalation.yaml"), problems);
  }

  private List<Problem> escalation(ServedFolder files) {
    Problems problems = new Problems();
    Policy policy = policy(files, problems);
    if (problems.isEmpty()) {
      duty.fault()
          .apply(policy)
          .ifPresent(why ->
              problems.add(new Place("config/escalation.yaml", 0), why, Wording.of("mend it")));
    }
    return problems.list();
  }

  private static List<String> evaluation(List<Placed> documents, String begin) {
    return documents.stream()
        .filter(one -> one.document().kind() == Kind.EVALUATION)
        .filter(one ->
            one.document()
                .file()
                .substring(one.document().file().lastIndexOf('/') + 1)
                .startsWith(begin))
        .map(one -> one.revision().words().text())
        .toList();
  }

  private static Sets.Texts evaluation(List<Placed> documents) {
    return new Sets.Texts(
        evaluation(documents, "triage"),
        evaluation(documents, "guidance"),
        evaluation(documents, "dialogues"));
  }

  /// In production everything but cards must be signed; cards without a signature are not said.
  private static List<String> unsigned(Draft draft) {
    return draft.documents().stream()
        .filter(one -> one.document().kind() != Kind.CARD)
        .filter(one -> one.revision().reviewer().isEmpty())
        .map(one -> one.document().id())
        .toList();
  }

  private Set<String> evaluationFiles() {
    return bookcase.lines().stream()
        .filter(line -> line.document().kind() == Kind.EVALUATION)
        .map(line -> line.document().file())
        .collect(Collectors.toSet());
  }

  private static List<Wording> told(List<Problem> problems) {
    return problems.stream().map(Problem::told).toList();
  }

  @Override
  public <T> T asking(Function<Knowledge, T> question) {
    try (LiveKnowledge.Loan loan = live.borrow()) {
      return question.apply(loan.knowledge());
    }
  }

  @Override
  public String written(Report report) {
    try {
      return JSON.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Report> read(String written) {
    try {
      return written.isEmpty()
          ? Optional.empty()
          : Optional.of(JSON.readValue(written, Report.class));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
