package vn.langnghe.bot.editing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.staff.Entry;

/// Where documents, revisions and publications are kept. What somebody did is written into the
/// audit log in the same transaction. Thread-safe.
public interface Bookcase {
  /// How every document stands that is in force or may come to be, by file and place.
  List<Line> lines();

  /// How one document stands.
  Optional<Line> line(String document);

  /// One revision.
  Optional<Revision> revision(Revision.Ref ref);

  /// Every revision of a document, newest first.
  List<Revision> history(String document);

  /// What became of a revision, oldest first.
  List<Move> moves(Revision.Ref ref);

  /// A step of a revision.
  record Move(Revision.Ref ref, State state, String who, Instant at, String remark) {}

  /// Keeps a draft as the revision after the one it was made from.
  ///
  /// @return false, and nothing is kept, when there is a newer one by now
  boolean save(Draft draft, Entry entry);

  /// Takes a revision from one state to another.
  ///
  /// @param signed true when whoever did it signs
  /// @return false, and nothing is done, when it was not in that state
  boolean move(Revision.Ref ref, State from, State to, boolean signed, String remark, Entry entry);

  /// Number of the newest publication; 0 before the first.
  long newest();

  /// Publications, newest first, without their reports.
  List<Publication> publications(int most);

  /// One publication with its report.
  Optional<Publication> publication(long number);

  /// What was in force with a publication, by file and place.
  List<Placed> inForce(long number);

  /// The same, of some files only.
  List<Placed> inForce(long number, Set<String> files);

  /// Files with documents that changed between two publications.
  Set<String> changed(long after, long upTo);

  /// Which revision of each document was in force with a publication.
  Map<String, Integer> set(long number);

  /// Revisions with their documents, by file and place.
  List<Placed> placed(Collection<Revision.Ref> refs);

  /// Keeps a publication.
  ///
  /// @param next its number must be the one after the newest
  /// @return false, and nothing is kept, when somebody else has published meanwhile
  boolean publish(Publication next, Entry entry);

  /// Keeps documents with a first revision of each, and publishes them, all or nothing. Documents
  /// that are known already stay as they are.
  ///
  /// @param next its number must be the one after the newest
  /// @return false, and nothing is kept, when there is a newer publication
  boolean begin(List<Placed> fresh, Publication next);

  /// Kinds somebody may sign; all of them where nothing else was said.
  Set<Kind> kinds(String member);

  /// Says which kinds somebody may sign.
  void setKinds(String member, Set<Kind> kinds, Entry entry);

  /// A node says what it answers with.
  void serves(Serving serving);

  /// What every node said last.
  List<Serving> serving();
}
