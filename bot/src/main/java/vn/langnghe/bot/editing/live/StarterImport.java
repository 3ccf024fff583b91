package vn.langnghe.bot.editing.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.langnghe.bot.editing.Authors;
import vn.langnghe.bot.editing.Bookcase;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Placed;
import vn.langnghe.bot.editing.Publication;
import vn.langnghe.bot.editing.Reasons;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.State;
import vn.langnghe.bot.editing.file.Blocks;
import vn.langnghe.bot.editing.file.Bundle;
import vn.langnghe.bot.editing.file.FilePlan;
import vn.langnghe.bot.editing.file.FolderSource;
import vn.langnghe.bot.editing.file.Signature;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;

/// The starter files as documents: all of them where the store has none, and later the texts that a
/// newer version of the program needs.
public final class StarterImport {
  private static final Pattern REVIEW =
      Pattern.compile("(?m)^\\s*review_by:\\s*[\"']?([0-9-]{10})");
  private static final Pattern SOURCES = Pattern.compile("(?m)^\\s*sources?:\\s*\\[?([A-Z0-9, ]+)");

  private final Bookcase bookcase;
  private final Path content;
  private final Path config;

  /// @param content the starter's `knowledge/content`
  /// @param config the deployment's `config`
  public StarterImport(Bookcase bookcase, Path content, Path config) {
    this.bookcase = bookcase;
    this.content = content;
    this.config = config;
  }

  /// Imports everything as publication 1, where there is no publication.
  ///
  /// @param revision of the snapshot that was read from the same files
  /// @return problems; none when all is well or when there was a publication already
  public List<Problem> begin(String revision, Instant now) throws IOException {
    if (bookcase.newest() > 0) {
      return List.of();
    }
    Problems problems = new Problems();
    List<Placed> all = read(problems, now);
    if (problems.isEmpty()) {
      publish(all, 1, Reasons.STARTER, revision, now);
    }
    return problems.list();
  }

  /// How many documents of the files say something else than what is published: changed, missing or
  /// added since.
  public int differing(Instant now) throws IOException {
    Map<String, String> published = new HashMap<>();
    bookcase
        .inForce(bookcase.newest())
        .forEach(one -> published.put(one.document().id(), one.revision().words().hash()));
    int differing = 0;
    for (Placed one : read(new Problems(), now)) {
      String was = published.remove(one.document().id());
      differing += one.revision().words().hash().equals(was) ? 0 : 1;
    }
    return differing + published.size();
  }

  /// Adds the texts that this version of the program needs and the store does not know, and how it
  /// tells faults.
  ///
  /// @param needed keys of the texts
  public List<Problem> supplement(Set<String> needed, Instant now) throws IOException {
    long newest = bookcase.newest();
    Map<String, Integer> known = bookcase.set(newest);
    Set<String> missing = new java.util.TreeSet<>();
    Stream.concat(
            needed.stream().map(key -> Document.id(Kind.REPLY, key)),
            Stream.of(Document.id(Kind.LIST, FilePlan.FAULTS)))
        .filter(id -> !known.containsKey(id) && bookcase.line(id).isEmpty())
        .forEach(missing::add);
    if (newest == 0 || missing.isEmpty()) {
      return List.of();
    }
    Problems problems = new Problems();
    List<Placed> all = read(problems, now);
    List<Placed> wanted =
        all.stream().filter(one -> missing.contains(one.document().id())).toList();
    Set<String> files = new java.util.HashSet<>();
    wanted.forEach(one -> files.add(one.document().file()));
    Stream<Placed> frames =
        all.stream()
            .filter(
                one -> one.document().kind() == Kind.FRAME && files.contains(one.document().file()))
            .filter(one -> !known.containsKey(one.document().id()));
    if (problems.isEmpty() && !wanted.isEmpty()) {
      publish(Stream.concat(frames, wanted.stream()).toList(), newest + 1, Reasons.NEEDED, "", now);
    }
    return problems.list();
  }

  private List<Placed> read(Problems problems, Instant now) throws IOException {
    Bundle bundle = FolderSource.starter(content, config, problems);
    return Blocks.split(bundle, problems).stream().map(block -> placed(block, now)).toList();
  }

  private void publish(List<Placed> all, long number, String reason, String content, Instant now) {
    Map<String, Integer> changes = new HashMap<>();
    all.forEach(one -> changes.put(one.document().id(), 1));
    bookcase.begin(
        all, new Publication(number, now, Authors.STARTER, reason, 0, content, "", changes));
  }

  private static Placed placed(Blocks.Block block, Instant now) {
    String text = block.words().text();
    Optional<String> signed =
        block.document().kind() == Kind.CARD ? Signature.in(text) : Optional.empty();
    return new Placed(
        block.document(),
        new Revision(
            block.document().id(),
            1,
            block.words(),
            false,
            Authors.STARTER,
            now,
            Reasons.STARTER,
            reviewBy(text),
            sources(text),
            signed.isPresent() ? State.SIGNED : State.STARTER,
            signed));
  }

  /// The day that the words themselves name.
  static Optional<LocalDate> reviewBy(String text) {
    Matcher day = REVIEW.matcher(text);
    try {
      return day.find() ? Optional.of(LocalDate.parse(day.group(1))) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// The sources that the words themselves name.
  static List<String> sources(String text) {
    Matcher codes = SOURCES.matcher(text);
    return codes.find()
        ? Stream.of(codes.group(1).split("[, ]+")).filter(code -> !code.isBlank()).toList()
        : List.of();
  }
}
