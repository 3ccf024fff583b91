package vn.langnghe.bot.editing.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.file.Blocks;
import vn.langnghe.bot.editing.file.Bundle;
import vn.langnghe.bot.editing.file.FolderSource;
import vn.langnghe.bot.editing.file.ZipSource;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;

/// One import of a folder or a zip, all or nothing.
///
/// @param refused what is hostile, broken or unknown: file, line and remedy
/// @param plan what was done, or would have been
/// @param overtaken documents that somebody changed while it ran
public record Import(List<Problem> refused, Exchange.Plan plan, List<String> overtaken) {
  /// True when everything in the files is in the store now.
  public boolean isDone() {
    return refused.isEmpty()
        && plan.conflicts().isEmpty()
        && plan.unfit().isEmpty()
        && overtaken.isEmpty();
  }

  /// Reads, compares, and keeps what was changed when nothing stands against it.
  public static Import run(Exchange exchange, Path from, Instant now) throws IOException {
    Problems problems = new Problems();
    boolean zip = Files.isRegularFile(from);
    Bundle bundle = zip ? ZipSource.read(from, problems) : FolderSource.read(from, problems);
    List<Blocks.Block> blocks = problems.isEmpty() ? Blocks.split(bundle, problems) : List.of();
    Exchange.Plan none = new Exchange.Plan(List.of(), List.of(), List.of(), List.of());
    if (!problems.isEmpty()) {
      return new Import(problems.list(), none, List.of());
    }
    List<Revision.Ref> note = zip ? List.of() : Exchange.note(from);
    Exchange.Plan plan = exchange.plan(bundle, blocks, note);
    boolean fit = plan.conflicts().isEmpty() && plan.unfit().isEmpty();
    return new Import(List.of(), plan, fit ? exchange.carryOut(plan, now) : List.of());
  }
}
