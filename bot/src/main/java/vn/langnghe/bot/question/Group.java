package vn.langnghe.bot.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Questions that ask much the same: they have the same best candidate, and each shares words with
/// another of the group.
///
/// @param questions in the order of their texts
public record Group(List<Unanswered> questions) {
  private static final Comparator<Unanswered> BY_TEXT =
      Comparator.comparing(Unanswered::text)
          .thenComparing(Unanswered::kind)
          .thenComparing(one -> String.join(" ", one.candidates()));

  public Group {
    questions = List.copyOf(questions);
  }

  /// The groups of a queue, most frequent first. The same questions make the same groups in
  /// whatever order they come.
  public static List<Group> of(List<Unanswered> queue) {
    Map<String, List<Entry>> byBest = new LinkedHashMap<>();
    queue.stream()
        .sorted(BY_TEXT)
        .map(question -> new Entry(question, Likeness.of(question.text())))
        .forEach(
            entry -> byBest.computeIfAbsent(entry.best(), best -> new ArrayList<>()).add(entry));
    return byBest.values().stream()
        .flatMap(entries -> connected(entries).stream())
        .sorted(
            Comparator.comparingInt((Group group) -> -group.questions().size())
                .thenComparing(group -> group.questions().getFirst(), BY_TEXT))
        .toList();
  }

  /// How often each candidate was named, most often first.
  public Map<String, Integer> candidates() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    questions.forEach(one -> one.candidates().forEach(slug -> counts.merge(slug, 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, Integer::sum, LinkedHashMap::new));
  }

  /// How often each kind is in it.
  public Map<Unanswered.Kind, Integer> kinds() {
    Map<Unanswered.Kind, Integer> counts = new LinkedHashMap<>();
    for (Unanswered.Kind kind : Unanswered.Kind.values()) {
      int count = (int) questions.stream().filter(one -> one.kind() == kind).count();
      if (count > 0) {
        counts.put(kind, count);
      }
    }
    return counts;
  }

  /// The different texts.
  public Set<String> texts() {
    return questions.stream()
        .map(Unanswered::text)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private record Entry(Unanswered question, Likeness like) {
    /// The card that came nearest; what is far from every card has none.
    String best() {
      boolean near = question.kind() != Unanswered.Kind.FAR && !question.candidates().isEmpty();
      return near ? question.candidates().getFirst() : "";
    }

    boolean isLike(Entry other) {
      return like.holds(other.like);
    }
  }

  /// Joins what is alike, and what is alike to that.
  private static List<Group> connected(List<Entry> entries) {
    List<Entry> left = new ArrayList<>(entries);
    List<Group> groups = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Entry> group = new ArrayList<>(List.of(left.removeFirst()));
      for (int i = 0; i < group.size(); i++) {
        Entry from = group.get(i);
        List<Entry> more = left.stream().filter(from::isLike).toList();
        left.removeAll(new HashSet<>(more));
        group.addAll(more);
      }
      groups.add(new Group(group.stream().map(Entry::question).sorted(BY_TEXT).toList()));
    }
    return groups;
  }
}
