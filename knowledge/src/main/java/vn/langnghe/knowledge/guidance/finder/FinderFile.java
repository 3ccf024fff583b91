package vn.langnghe.knowledge.guidance.finder;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.langnghe.knowledge.files.Revision;
import vn.langnghe.knowledge.text.Reader;

/// The finder that the build learned from the starter cards, so that a start need not read some
/// seven thousand ways of asking again. It is used for exactly the lessons it was learned from;
/// where one letter differs, the finder is learned anew.
public final class FinderFile {
  /// Stands beside the compiled class.
  public static final String BUILT_IN = "cards.finder";

  private static final int BUFFER = 1 << 16;

  private FinderFile() {}

  /// Names what a finder is learned from: every text, and how it is read.
  public static String key(List<Lesson> lessons, Reader reader) {
    List<String> texts = new ArrayList<>();
    texts.add(reader.revision());
    for (Lesson lesson : lessons) {
      texts.add(lesson.slug());
      for (List<String> part : List.of(lesson.own(), lesson.words(), lesson.questions())) {
        texts.add(Integer.toString(part.size()));
        texts.addAll(part);
      }
    }
    return Revision.whole(texts);
  }

  /// The finder of the build, when it was learned from just this.
  public static Optional<Finder> builtIn(String key) {
    try (InputStream stored = FinderFile.class.getResourceAsStream(BUILT_IN)) {
      return stored == null ? Optional.empty() : read(key, stored);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<Finder> read(String key, InputStream stored) throws IOException {
    DataInputStream from = new DataInputStream(new BufferedInputStream(stored, BUFFER));
    return from.readUTF().equals(key) ? Optional.of(Finder.read(from)) : Optional.empty();
  }

  /// Learns the lessons and writes the finder.
  public static void learn(List<Lesson> lessons, Reader reader, OutputStream file)
      throws IOException {
    try (Finder finder = Finder.of(lessons, reader)) {
      write(key(lessons, reader), finder, file);
    }
  }

  static void write(String key, Finder finder, OutputStream file) throws IOException {
    DataOutputStream to = new DataOutputStream(file);
    to.writeUTF(key);
    finder.write(to);
    to.flush();
  }
}
