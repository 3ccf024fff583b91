package vn.langnghe.knowledge;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.langnghe.knowledge.guidance.Guidance;
import vn.langnghe.knowledge.hotlines.Hotlines;
import vn.langnghe.knowledge.replies.Replies;
import vn.langnghe.knowledge.signals.Signals;
import vn.langnghe.knowledge.text.Language;

/// Everything the bot knows at one revision: immutable and safe for any number of threads. Whoever
/// loads it closes it; [LiveKnowledge] does so once the last turn that uses it is over.
///
/// @param revision names the whole: the same files give the same revision
/// @param parts names what each part was made of
public record Knowledge(
    String revision,
    Signals signals,
    Map<Language, Guidance> guidance,
    Hotlines hotlines,
    Replies replies,
    Parts parts)
    implements AutoCloseable {
  public Knowledge {
    guidance = Map.copyOf(guidance);
  }

  /// Revisions of the files that each part was made of: what did not change need not be made again.
  public record Parts(String signals, String guidance, String hotlines, String replies) {}

  /// The cards of a language.
  public Guidance guidance(Language language) {
    Guidance found = guidance.get(language);
    if (found == null) {
      throw new IllegalStateException("no guidance in " + language);
    }
    return found;
  }

  /// The same without some hotlines, named so that a reply tells what it was made without. Shares
  /// everything else with this one, which is the one to be closed.
  ///
  /// @param lines ids of lines that an operator took out
  Knowledge without(Set<String> lines) {
    return lines.isEmpty()
        ? this
        : new Knowledge(
            revision + " without " + String.join(" ", new TreeSet<>(lines)),
            signals,
            guidance,
            hotlines.without(lines),
            replies,
            parts);
  }

  @Override
  public void close() {
    signals.close();
    guidance.values().forEach(Guidance::close);
  }
}
