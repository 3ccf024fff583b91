package vn.langnghe.knowledge.signals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.monitor.QueryTree;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.util.ByteBlockPool;
import org.apache.lucene.util.BytesRefHash;

/// Chooses candidates by the rarest word of each query. Lucene takes a block of 32 kB for the words
/// of every query, and holds all of them until the last query is compiled; here they share their
/// blocks. Queries are compiled on one thread.
final class RarestWord extends TermFilteredPresearcher {
  private final ByteBlockPool words = new ByteBlockPool(new ByteBlockPool.DirectAllocator());

  RarestWord(TermWeightor rarest) {
    super(rarest, List.of(), Set.of());
  }

  @Override
  protected Map<String, BytesRefHash> collectTerms(QueryTree tree) {
    Map<String, BytesRefHash> terms = new HashMap<>();
    tree.collectTerms((field, term) ->
        terms
            .computeIfAbsent(
                field,
                key -> new BytesRefHash(words, 16, new BytesRefHash.DirectBytesStartArray(16)))
            .add(term));
    return terms;
  }
}
