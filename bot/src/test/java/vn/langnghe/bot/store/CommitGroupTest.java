package vn.langnghe.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitGroupTest {
  private static final int WRITES = 30;
  @TempDir Path folder = Path.of(".");
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Jdbi jdbi;
  private CommitGroup group;

  @BeforeEach
  void open() {
    jdbi = Jdbi.create("jdbc:sqlite:" + folder.resolve("group.db") + "?foreign_keys=true");
    group = new CommitGroup(jdbi);
    jdbi.useHandle(handle -> {
      handle.execute("create table parent (id bigint primary key)");
      handle.execute(
          "create table child (id bigint, parent bigint references parent deferrable initially deferred)");
    });
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void aWriteThatThrowsUndoesItselfAndNoOther() throws Exception {
    List<Future<Integer>> writes = together(number -> number % 3 == 0 ? "fail" : "null");
    for (int i = 0; i < WRITES; i++) {
      Future<Integer> write = writes.get(i);
      if (i % 3 == 0) {
        assertThatThrownBy(write::get)
            .isInstanceOf(ExecutionException.class)
            .hasMessageContaining("on purpose");
      } else {
        assertThat(write.get()).isEqualTo(i);
      }
    }
    assertThat(rows()).hasSize(WRITES - WRITES / 3).noneMatch(id -> id % 3 == 0);
  }

  @Test
  void whenTheCommitFailsNobodyIsToldThatTheirsWasKept() throws Exception {
    List<Future<Integer>> writes = together(number -> number == 7 ? "42" : "null");
    for (Future<Integer> write : writes) {
      assertThatThrownBy(write::get).isInstanceOf(ExecutionException.class);
    }
    assertThat(rows()).isEmpty();
    assertThat(group.<Integer>write(handle -> handle.execute("insert into child (id) values (1)")))
        .isEqualTo(1);
  }

  private interface Parents {
    String of(int number);
  }

  /// Writes that all wait behind one, so that they share the next commit.
  private List<Future<Integer>> together(Parents parents) throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    Future<Integer> leader =
        threads.submit(() ->
            group.write(handle -> {
              begun.countDown();
              await().atMost(Duration.ofSeconds(60)).until(() -> first.getCount() == 0);
              return 0;
            }));
    begun.await();
    List<Future<Integer>> writes = new ArrayList<>();
    for (int i = 0; i < WRITES; i++) {
      int number = i;
      writes.add(
          threads.submit(() ->
              group.write(handle -> {
                String parent = parents.of(number);
                handle.execute(
                    "insert into child (id, parent) values (?, "
                        + parent.replace("fail", "null")
                        + ")",
                    number);
                if (parent.equals("fail")) {
                  throw new IllegalStateException("on purpose");
                }
                return number;
              })));
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> group.waiting() == WRITES);
    first.countDown();
    leader.get();
    return writes;
  }

  private List<Integer> rows() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select id from child").mapTo(Integer.class).list());
  }
}
