package vn.langnghe.bot.reply;

/// A published text that the service says.
public interface Sentence {
  /// The key under which it is published.
  String key();

  /// The sentence to say where counsellors are on the rota.
  default Sentence staffed() {
    return this;
  }
}
