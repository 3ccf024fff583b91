package vn.langnghe.bot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.langnghe.bot.command.CaseBook;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.command.Places;
import vn.langnghe.bot.editing.live.Exchange;
import vn.langnghe.bot.question.Unanswered;
import vn.langnghe.bot.settings.BotSettings;
import vn.langnghe.bot.store.Store;

/// Commands that read or write the data of a deployment beside a running service.
final class Beside {
  /// The database of the service.
  static final String SERVED = "langnghe.db";

  private static final int MOST_QUESTIONS = 5000;

  private final Home home;
  private final Deployment deployment;

  Beside(Home home, Deployment deployment) {
    this.home = home;
    this.deployment = deployment;
  }

  Optional<List<Unanswered>> questions(Places places) {
    List<Unanswered> queue = new ArrayList<>();
    int status =
        telling(() -> {
          BotSettings settings = deployment.settings(places);
          try (Store store = deployment.existing(settings, places, SERVED)) {
            queue.addAll(store.questions().newest(MOST_QUESTIONS));
          }
        });
    return status == 0 ? Optional.of(List.copyOf(queue)) : Optional.empty();
  }

  Optional<CaseBook> cases(Places places, Optional<String> id) {
    AtomicReference<CaseBook> book = new AtomicReference<>();
    int status =
        telling(() -> {
          BotSettings settings = deployment.settings(places);
          try (Store store = deployment.existing(settings, places, SERVED)) {
            book.set(Deployment.book(store, id, home.clock().instant()));
          }
        });
    return status == 0 ? Optional.ofNullable(book.get()) : Optional.empty();
  }

  int exportKnowledge(Places places, Path folder, boolean over) {
    return exchanging(places, (exchange, exit) -> exit.tell(Papers.export(exchange, folder, over)));
  }

  int importKnowledge(Places places, Path from) {
    return exchanging(
        places, (exchange, exit) -> exit.tell(Papers.take(exchange, from, home.clock().instant())));
  }

  private interface Exchanging {
    void run(Exchange exchange, Papers.Exit exit) throws IOException;
  }

  private int exchanging(Places places, Exchanging work) {
    Papers.Exit exit = new Papers.Exit(home);
    int status =
        telling(() -> {
          BotSettings settings = deployment.settings(places);
          try (Store store = deployment.existing(settings, places, SERVED)) {
            work.run(new Exchange(store.bookcase(), Deployment.names(store)), exit);
          }
        });
    return status == 0 ? exit.status() : status;
  }

  interface Work {
    void run() throws CannotStart, IOException, InterruptedException;
  }

  int telling(Work work) {
    PrintWriter errors = home.errors();
    try {
      work.run();
      return 0;
    } catch (CannotStart e) {
      errors.println("langnghe: " + e.getMessage());
    } catch (IOException e) {
      errors.println("langnghe: " + e.getMessage() + "; check the folder and its permissions");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 1;
  }
}
