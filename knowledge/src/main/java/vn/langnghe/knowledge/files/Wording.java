package vn.langnghe.knowledge.files;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// What is told of a fault, kept apart from the words that are put into it, so that it can be said
/// in another language than the English it is written in.
public sealed interface Wording {
  /// A word of a file, such as an id: the same in every language.
  ///
  /// @param text as it stands in the file
  record Word(String text) implements Wording {
    @Override
    public String toString() {
      return text;
    }
  }

  /// A sentence, or a part of one.
  ///
  /// @param template English; `{}` for each word
  /// @param words in the order of the gaps
  record Sentence(String template, List<Wording> words) implements Wording {
    public Sentence {
      words = List.copyOf(words);
    }

    @Override
    public String toString() {
      return in(UnaryOperator.identity());
    }
  }

  /// Says something.
  ///
  /// @param template English, with a `{}` for each word; its twin stands in `replies/faults.tsv`
  /// @param words what goes into the gaps: something said, or what is the same in every language
  static Wording of(String template, Object... words) {
    return new Sentence(
        template,
        Arrays.stream(words)
            .map(word -> word instanceof Wording said ? said : new Word(String.valueOf(word)))
            .toList());
  }

  /// The name of a field. A form shows the field under a label, which is the name's twin.
  static Wording field(String name) {
    return new Sentence(name, List.of());
  }

  /// The same in another language.
  ///
  /// @param twins gives the twin of an English template: a gap is `{}`, or `{2}` for the second
  ///   word where the order is another
  default String in(UnaryOperator<String> twins) {
    return switch (this) {
      case Word(String text) -> text;
      case Sentence(String template, List<Wording> words) ->
          Gaps.fill(twins.apply(template), words.stream().map(word -> word.in(twins)).toList());
    };
  }
}
