package vn.langnghe.bot.editing;

import java.util.Comparator;

/// A document with the revision that counts.
public record Placed(Document document, Revision revision) {
  /// The order in which documents make up files.
  public static final Comparator<Placed> ORDER =
      Comparator.comparing((Placed placed) -> placed.document().file())
          .thenComparingLong(placed -> placed.document().place())
          .thenComparing(placed -> placed.document().id());
}
