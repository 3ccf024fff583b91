package vn.langnghe.bot.store.editing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.editing.Bookcase;
import vn.langnghe.bot.editing.Draft;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Placed;
import vn.langnghe.bot.editing.Publication;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.Serving;
import vn.langnghe.bot.editing.State;
import vn.langnghe.bot.editing.WordingJson;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.store.Database;
import vn.langnghe.bot.store.staff.StoredAudit;

/// The bookcase as rows.
public final class StoredBookcase implements Bookcase {
  /// A node that has said nothing for so long is gone.
  private static final Duration GONE = Duration.ofMinutes(10);

  private final Database database;

  /// @param database where the rows stand
  public StoredBookcase(Database database) {
    this.database = database;
  }

  @Override
  public List<Line> lines() {
    return database.read(handle -> LineRows.all(handle, newest(handle)));
  }

  @Override
  public Optional<Line> line(String document) {
    return database.read(handle -> LineRows.one(handle, newest(handle), document));
  }

  @Override
  public Optional<Revision> revision(Revision.Ref ref) {
    return database.read(handle ->
        handle
            .createQuery(
                "select * from knowledge_revision where document = :document and number = :number")
            .bind("document", ref.document())
            .bind("number", ref.number())
            .map((row, context) -> RevisionRows.revision(row))
            .findOne());
  }

  @Override
  public List<Revision> history(String document) {
    return database.read(handle ->
        handle
            .createQuery(
                "select * from knowledge_revision where document = :document order by number desc")
            .bind("document", document)
            .map((row, context) -> RevisionRows.revision(row))
            .list());
  }

  @Override
  public List<Move> moves(Revision.Ref ref) {
    return database.read(handle ->
        handle
            .createQuery(
                "select * from knowledge_move where document = :document and number = :number order by id")
            .bind("document", ref.document())
            .bind("number", ref.number())
            .map((row, context) ->
                new Move(
                    ref,
                    State.ofLabel(row.getString("state")).orElseThrow(),
                    row.getString("who"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getString("remark")))
            .list());
  }

  @Override
  public boolean save(Draft draft, Entry entry) {
    return database.write(handle -> {
      if (draft.madeFrom() == 0) {
        RevisionRows.add(handle, draft.document());
      }
      int kept =
          RevisionRows.add(
              handle,
              new Revision(
                  draft.document().id(),
                  draft.madeFrom() + 1,
                  draft.words(),
                  draft.retires(),
                  entry.who(),
                  entry.at(),
                  draft.reason(),
                  draft.reviewBy(),
                  draft.sources(),
                  State.DRAFT,
                  Optional.empty()));
      return kept == 1 && noted(handle, entry);
    });
  }

  @Override
  public boolean move(
      Revision.Ref ref, State from, State to, boolean signed, String remark, Entry entry) {
    return database.write(handle -> {
      int moved =
          handle
              .createUpdate(
                  "update knowledge_revision set state = :to, reviewer = :reviewer"
                      + " where document = :document and number = :number and state = :from and reviewer = ''")
              .bind("to", to.label())
              .bind("from", from.label())
              .bind("reviewer", signed ? entry.who() : "")
              .bind("document", ref.document())
              .bind("number", ref.number())
              .execute();
      return moved == 1
          && RevisionRows.moved(handle, ref, to, remark, entry)
          && noted(handle, entry);
    });
  }

  private static boolean noted(Handle handle, Entry entry) {
    return StoredAudit.add(handle, entry) == 1;
  }

  @Override
  public long newest() {
    return database.read(StoredBookcase::newest);
  }

  static long newest(Handle handle) {
    return handle
        .createQuery("select coalesce(max(number), 0) from knowledge_publication")
        .mapTo(Long.class)
        .one();
  }

  @Override
  public List<Publication> publications(int most) {
    return database.read(handle -> PublicationRows.newest(handle, most));
  }

  @Override
  public Optional<Publication> publication(long number) {
    return database.read(handle -> PublicationRows.one(handle, number));
  }

  @Override
  public List<Placed> inForce(long number) {
    return database.read(handle -> PublicationRows.inForce(handle, number));
  }

  @Override
  public List<Placed> inForce(long number, Set<String> files) {
    return database.read(handle -> PublicationRows.inForce(handle, number, files));
  }

  @Override
  public Set<String> changed(long after, long upTo) {
    return database.read(handle -> PublicationRows.changed(handle, after, upTo));
  }

  @Override
  public Map<String, Integer> set(long number) {
    return database.read(handle -> PublicationRows.set(handle, number));
  }

  @Override
  public List<Placed> placed(Collection<Revision.Ref> refs) {
    return database.read(handle ->
        new HashSet<>(refs)
            .stream()
                .flatMap(ref -> RevisionRows.placed(handle, ref).stream())
                .sorted(Placed.ORDER)
                .toList());
  }

  @Override
  public boolean publish(Publication next, Entry entry) {
    return database.write(handle -> PublicationRows.add(handle, next) && noted(handle, entry));
  }

  @Override
  public boolean begin(List<Placed> fresh, Publication next) {
    return database.write(handle -> {
      if (!PublicationRows.add(handle, next)) {
        return false;
      }
      RevisionRows.addAll(handle, fresh);
      return true;
    });
  }

  @Override
  public Set<Kind> kinds(String member) {
    Optional<String> written =
        database.read(handle ->
            handle
                .createQuery("select kinds from knowledge_reviewer where staff_id = :id")
                .bind("id", member)
                .mapTo(String.class)
                .findOne());
    return written
        .map(labels ->
            Arrays.stream(labels.split(" "))
                .flatMap(label -> Kind.ofLabel(label).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class))))
        .orElseGet(() -> EnumSet.allOf(Kind.class));
  }

  @Override
  public void setKinds(String member, Set<Kind> kinds, Entry entry) {
    String labels = kinds.stream().sorted().map(Kind::label).collect(Collectors.joining(" "));
    database.write(handle -> {
      handle
          .createUpdate(
              "insert into knowledge_reviewer (staff_id, kinds) values (:id, :kinds)"
                  + " on conflict (staff_id) do update set kinds = :kinds")
          .bind("id", member)
          .bind("kinds", labels)
          .execute();
      return noted(handle, entry);
    });
  }

  @Override
  public void serves(Serving serving) {
    long gone = serving.at().minus(GONE).toEpochMilli();
    database.write(handle -> {
      handle
          .createUpdate("delete from knowledge_serving where at < :gone")
          .bind("gone", gone)
          .execute();
      return handle
          .createUpdate(
              "insert into knowledge_serving (node, publication, at, fault) values (:node, :publication, :at, :fault)"
                  + " on conflict (node) do update set publication = :publication, at = :at, fault = :fault")
          .bind("node", serving.node())
          .bind("publication", serving.publication())
          .bind("at", serving.at().toEpochMilli())
          .bind("fault", serving.fault().map(WordingJson::written).orElse(""))
          .execute();
    });
  }

  @Override
  public List<Serving> serving() {
    return database.read(handle ->
        handle
            .createQuery("select * from knowledge_serving order by node")
            .map((row, context) ->
                new Serving(
                    row.getString("node"),
                    row.getLong("publication"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    Optional.of(row.getString("fault"))
                        .filter(fault -> !fault.isEmpty())
                        .map(WordingJson::read)))
            .list());
  }
}
