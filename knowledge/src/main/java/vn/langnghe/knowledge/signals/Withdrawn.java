package vn.langnghe.knowledge.signals;

/// A signal that was found but whose meaning a context took away.
///
/// @param signal id of the signal
/// @param context id of the context that withdrew it
/// @param words the words of the message that matched the signal; never to be logged
public record Withdrawn(String signal, String context, String words) {
  @Override
  public String toString() {
    return "Withdrawn[" + signal + " by " + context + "]";
  }
}
