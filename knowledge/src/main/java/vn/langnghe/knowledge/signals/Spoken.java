package vn.langnghe.knowledge.signals;

import java.util.List;
import vn.langnghe.knowledge.danger.Subject;

/// Who is in danger, where the words name the one: "cháu bị cậu đánh" is the writer, "anh dọa tự
/// tử" is not, and "tôi lỡ tát con" is the child. How people say it stands in `signals/people.yaml`
/// and `signals/hand-told.yaml`.
final class Spoken {
  private static final String MYSELF = "whose.myself";
  private static final String AT_HOME = "whose.at-home";
  private static final String ANOTHER = "whose.another";
  private static final String OVER_THERE = "whose.over-there";
  private static final String NOT_ME = "whose.not-me";

  /// Signals of what the writer does to a child begin so.
  private static final String TO_A_CHILD = "child-abuse.own-hand";

  private static final String TO_THEMSELVES = "self-harm.blade-in-hand";

  private Spoken() {}

  /// The one that the words name, else the one that was judged.
  static Subject whose(List<SignalHit> hits, Subject judged) {
    if (has(hits, MYSELF) || has(hits, AT_HOME)) {
      return Subject.SELF;
    }
    boolean another = has(hits, ANOTHER) || has(hits, OVER_THERE) || has(hits, NOT_ME);
    boolean child = hits.stream().anyMatch(hit -> hit.id().startsWith(TO_A_CHILD));
    return another || child ? Subject.OTHER : judged;
  }

  /// Whether a signal tells what the writer's own hand does: then it is about that, whatever the
  /// classifier takes the weapon for.
  static boolean isOfOwnHand(SignalHit hit) {
    return hit.id().startsWith(TO_A_CHILD) || hit.id().equals(TO_THEMSELVES);
  }

  private static boolean has(List<SignalHit> hits, String id) {
    return hits.stream().map(SignalHit::id).anyMatch(id::equals);
  }
}
