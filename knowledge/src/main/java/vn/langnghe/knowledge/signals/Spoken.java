package vn.langnghe.knowledge.signals;

import java.util.List;
import vn.langnghe.knowledge.danger.Subject;

/// Who is in danger, where the words name the one: "cháu bị cậu đánh" is the writer, "anh dọa tự
/// tử" is not. How people say it stands in `signals/people.yaml`.
final class Spoken {
  private static final String MYSELF = "whose.myself";
  private static final String AT_HOME = "whose.at-home";
  private static final String ANOTHER = "whose.another";
  private static final String OVER_THERE = "whose.over-there";
  private static final String NOT_ME = "whose.not-me";

  private Spoken() {}

  /// The one that the words name, else the one that was judged.
  static Subject whose(List<SignalHit> hits, Subject judged) {
    if (has(hits, MYSELF) || has(hits, AT_HOME)) {
      return Subject.SELF;
    }
    boolean another = has(hits, ANOTHER) || has(hits, OVER_THERE) || has(hits, NOT_ME);
    return another ? Subject.OTHER : judged;
  }

  private static boolean has(List<SignalHit> hits, String id) {
    return hits.stream().map(SignalHit::id).anyMatch(id::equals);
  }
}
