package vn.langnghe.knowledge.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class RarestWordTest {
  @Test
  void wordsOfManyQueriesTakeLittleRoom() {
    RarestWord presearcher = new RarestWord(term -> 1);
    List<Document> documents = new ArrayList<>();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    presearcher.indexQuery(new TermQuery(new Term("f", "first")), Map.of());
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 1000; i++) {
      documents.add(presearcher.indexQuery(new TermQuery(new Term("f", "w" + i)), Map.of()));
    }
    long each = (threads.getCurrentThreadAllocatedBytes() - before) / documents.size();
    assertThat(each).isLessThan(16_000);
  }
}
