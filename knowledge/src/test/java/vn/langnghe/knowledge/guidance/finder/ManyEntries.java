package vn.langnghe.knowledge.guidance.finder;

import java.util.ArrayList;
import java.util.List;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.text.Reader;

/// What building a finder of many entries takes.
///
/// @param seconds from lessons to a finder
/// @param megabytes that it holds
public record ManyEntries(double seconds, double megabytes) {
  /// Builds one of the starter's cards and so many invented entries.
  public static ManyEntries measure(int invented, Knowledge knowledge) throws InterruptedException {
    Reader reader = Lessons.reader();
    List<Lesson> lessons = new ArrayList<>(Lessons.starter(knowledge));
    lessons.addAll(Lessons.invented(invented, lessons));
    long before = used();
    long begun = System.nanoTime();
    try (Finder finder = Finder.of(lessons, reader)) {
      double seconds = (System.nanoTime() - begun) / 1e9;
      double megabytes = (used() - before) / 1e6;
      finder.find(reader.read("mất ngủ"));
      return new ManyEntries(seconds, megabytes);
    }
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
