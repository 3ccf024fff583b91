package vn.langnghe.bot.editing.live;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Optional;

/// Gives back the memory that building and a first import needed. The heap may grow so that a draft
/// fits beside what is served; left alone it would stay grown, and fill with what is long dead,
/// since old objects are only looked through when no more can be had.
final class SpareHeap {
  /// So much has become old since the last look through before it is worth another, in bytes.
  static final long WORTH = 24L << 20;

  private final Optional<MemoryPoolMXBean> old =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .filter(pool -> pool.getName().matches(".*(Old|Tenured).*"))
          .findFirst();

  /// Looks once; a look through stops the process for about a tenth of a second.
  void look() {
    if (old.filter(pool -> isWorth(pool.getUsage(), pool.getCollectionUsage())).isPresent()) {
      System.gc();
    }
  }

  /// @param now what the old objects take
  /// @param kept what they took after the last look through; 0 where there was none
  static boolean isWorth(MemoryUsage now, MemoryUsage kept) {
    return now.getUsed() - kept.getUsed() > WORTH;
  }
}
