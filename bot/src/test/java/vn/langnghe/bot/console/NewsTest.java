package vn.langnghe.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.escalation.Pager;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.knowledge.danger.Level;

/// What open pages are told, and a long queue.
class NewsTest {
  private static final Pager.Page OFFER =
      new Pager.Page("case-1", Level.HIGH, List.of("lan"), Pager.Kind.OFFER);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-25T12:00:00Z"));
  @TempDir Path folder = Path.of(".");
  private ConsoleSite site;

  @BeforeEach
  void open() {
    site = new ConsoleSite(folder, now::get);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void whoHasNoPageOpenIsNotReachedByThePager() {
    assertThat(site.news.tell(OFFER)).isEqualTo(Pager.Answer.UNREACHED);
  }

  @Test
  @Timeout(20)
  void anOpenPageIsToldOfChangesIsCalledAndIsSentAwayWhenTheStayIsOver() throws Exception {
    StaffBrowser lan = site.hired("lan", Role.COUNSELLOR);
    Iterator<String> stream = lan.stream();
    assertThat(event(stream)).isEqualTo("news");
    assertThat(site.news.tell(OFFER)).isEqualTo(Pager.Answer.ACCEPTED);
    assertThat(event(stream)).isEqualTo("call");
    site.desk.opened("case-1", Level.HIGH, now.get());
    now.set(now.get().plusSeconds(1));
    assertThat(event(stream)).isEqualTo("news");
    now.set(now.get().plus(Duration.ofMinutes(61)));
    assertThat(event(stream)).isEqualTo("out");
    assertThat(event(new StaffBrowser(site.address).stream())).isEqualTo("out");
    assertThat(event(site.hired("quan", Role.ADMIN).stream())).isEqualTo("out");
  }

  /// The next event's name; lines of data say nothing that the page could not ask for.
  private static String event(Iterator<String> stream) {
    String line = stream.next();
    while (!line.startsWith("event: ")) {
      assertThat(line).doesNotContain("case-1");
      line = stream.next();
    }
    return line.substring("event: ".length());
  }

  @Test
  void aQueueOfFiveHundredIsDrawnAtOnce() throws Exception {
    for (int i = 0; i < 500; i++) {
      site.desk.opened("case-" + i, Level.HIGH, now.get().minusSeconds(i));
    }
    StaffBrowser chi = site.hired("chi", Role.SUPERVISOR);
    chi.get("/console/queue");
    long begun = System.nanoTime();
    HttpResponse<String> answer = chi.get("/console/queue");
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(answer.body().split("data-case=")).hasSize(501);
    assertThat(took).isLessThan(Duration.ofSeconds(2));
  }
}
