package vn.langnghe.bot.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.message.HotlineCard;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Source;
import vn.langnghe.knowledge.text.Language;

/// What there is to read beside the chat, for channels that draw pages of their own: guides and
/// hotlines, in words ready to read. Thread-safe; nothing that is asked for is kept.
public interface Library {
  /// All guides, group by group.
  List<Shelf> shelves(Language language);

  /// The guides that answer what somebody typed, whole or half a question.
  Found find(String typed, Language language);

  /// A whole guide; empty when there is none of that name.
  Optional<Guide> guide(String slug, Language language);

  /// The hotlines that fit, at this moment.
  Lines lines(Wanted wanted, Language language);

  /// Guides that belong together.
  record Shelf(String id, String name, List<Entry> entries) {}

  /// A guide as lists name it.
  ///
  /// @param opening its first sentence
  record Entry(String slug, String title, String opening) {}

  /// What a search gave.
  ///
  /// @param entries best first; may be none
  /// @param danger true when what was typed may speak of danger: numbers come before everything
  record Found(List<Entry> entries, boolean danger) {}

  /// A whole guide.
  ///
  /// @param answer the short answer, as the chat gives it
  /// @param body the rest, Markdown
  /// @param sources where its facts come from
  /// @param signedBy the expert who signed it; empty until one does
  /// @param reviewBy the day it must be looked at again
  /// @param related neighbouring guides
  /// @param lines whom to call about it now
  @SuppressWarnings("checkstyle:ParameterNumber")
  record Guide(
      String slug,
      String title,
      String answer,
      String body,
      List<Source> sources,
      Optional<String> signedBy,
      LocalDate reviewBy,
      List<Entry> related,
      List<HotlineCard> lines) {}

  /// Which hotlines somebody looks for.
  ///
  /// @param topic about what; empty for anything
  /// @param province where, as people type it; empty for anywhere
  /// @param free true for free calls only
  record Wanted(Optional<Topic> topic, Optional<String> province, boolean free) {
    /// No filter at all.
    public static final Wanted ANYTHING = new Wanted(Optional.empty(), Optional.empty(), false);
  }

  /// Hotlines, and what they can be filtered by.
  ///
  /// @param understood the filter that was applied; a province that is not known filters nothing
  /// @param emergency numbers for when life is in danger; no filter removes them
  /// @param others the others that fit, those that answer now first
  /// @param topics what lines can be looked for by
  /// @param provinces where lines can be looked for
  record Lines(
      Wanted understood,
      List<HotlineCard> emergency,
      List<Line> others,
      Set<Topic> topics,
      List<String> provinces) {}

  /// One hotline of the list.
  ///
  /// @param provinces the only provinces it serves; none for the whole country
  record Line(HotlineCard card, List<String> provinces) {}
}
