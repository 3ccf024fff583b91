package vn.langnghe.knowledge.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.TextRules;

/// A content folder of a few lines.
final class SmallContent {
  private final Path content;

  SmallContent(Path content) {
    this.content = content;
    write(
        "sources.yaml",
        "sources:\n  - {code: SRC, title: A source, address: 'https://example.org'}\n");
    write("text/teencode.tsv", "ko\tkhông\nmún\tmuốn\n");
    write("text/unmarked.txt", "con em");
    write("signals/words.yaml", "words:\n  want: [muốn, định, ước gì được]\n");
  }

  SmallContent write(String name, String text) {
    try {
      Files.createDirectories(content.resolve(name).getParent());
      Files.writeString(content.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One signal, with these fields besides the usual ones, a line each.
  static String signal(String id, int level, String phrase, String... more) {
    StringBuilder signal =
        new StringBuilder(
            """
              - id: %s
                level: %d
                topics: [suicide]
                says: "x"
                source: SRC
                phrases: ["%s"]
                examples: ["muốn chết"]
            """
                .formatted(id, level, phrase));
    for (String line : more) {
      signal.append("    ").append(line).append('\n');
    }
    return signal.toString();
  }

  /// One context.
  static String context(String id, String effect, String scope, String phrase) {
    return """
      - id: %s
        effect: %s
        scope: %s
        says: "x"
        phrases: ["%s"]
        examples: ["không muốn"]
    """
        .formatted(id, effect, scope, phrase);
  }

  SmallContent signals(String... signals) {
    return write("signals/some.yaml", "signals:\n" + String.join("", signals));
  }

  SmallContent contexts(String... contexts) {
    return write("signals/contexts.yaml", "contexts:\n" + String.join("", contexts));
  }

  Signals load() {
    Problems problems = new Problems();
    Optional<Signals> signals = Signals.load(content, content, reader(), problems);
    assertThat(problems.list()).isEmpty();
    return signals.orElseThrow();
  }

  /// The problems of reading, or of the examples where everything could be read.
  List<Problem> problems() {
    Problems problems = new Problems();
    Signals.load(content, content, reader(), problems)
        .ifPresent(signals -> {
          signals.check(problems);
          signals.close();
        });
    return problems.list();
  }

  Reader reader() {
    return Reader.of(TextRules.load(content, content, new Problems()));
  }
}
