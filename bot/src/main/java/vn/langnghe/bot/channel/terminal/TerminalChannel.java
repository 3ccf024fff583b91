package vn.langnghe.bot.channel.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import vn.langnghe.bot.channel.Acceptor;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Parcel;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.EmergencyCard;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.knowledge.text.Language;

/// One conversation in this terminal. A number chooses a button; Ctrl-D or `/q` ends it.
public final class TerminalChannel implements Channel, AutoCloseable {
  /// Longest wait for a reply before the prompt comes back.
  private static final int PATIENCE_SECONDS = 8;

  private final Terminal terminal;
  private final LineReader reader;
  private final InstantSource clock;
  private final Language language;
  private final ChatRef chat = new ChatRef("terminal", UUID.randomUUID().toString());
  private final Semaphore replied = new Semaphore(0);
  private volatile List<Choice> choices = List.of();

  /// @param language what the person reads
  public TerminalChannel(InstantSource clock, Language language) {
    this.clock = clock;
    this.language = language;
    try {
      terminal = TerminalBuilder.builder().name("langnghe").system(true).dumb(true).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
  }

  @Override
  public String name() {
    return chat.channel();
  }

  @Override
  public Delivery send(Parcel parcel) {
    Drawing drawing = Drawing.of(parcel.reply(), terminal.getSize().getColumns());
    choices = drawing.choices();
    reader.printAbove(drawing.text());
    replied.release();
    return new Delivery.Sent();
  }

  /// Reads lines until the person leaves.
  public void run(Acceptor acceptor) {
    while (true) {
      Optional<String> line = read();
      if (line.isEmpty() || line.get().strip().equals("/q")) {
        return;
      }
      Inbound inbound =
          new Inbound(
              chat, UUID.randomUUID().toString(), clock.instant(), language, content(line.get()));
      replied.drainPermits();
      switch (acceptor.accept(inbound)) {
        case ACCEPTED, DUPLICATE -> await();
        case BUSY, FAILED -> reader.printAbove(EmergencyCard.text(language));
      }
    }
  }

  private void await() {
    try {
      replied.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<String> read() {
    try {
      return Optional.of(reader.readLine("> "));
    } catch (EndOfFileException | UserInterruptException e) {
      return Optional.empty();
    }
  }

  private Content content(String line) {
    List<Choice> offered = choices;
    String typed = line.strip();
    if (typed.matches("\\d{1,2}")) {
      int number = Integer.parseInt(typed);
      if (number >= 1 && number <= offered.size()) {
        return new Content.Button(offered.get(number - 1).id());
      }
    }
    return new Content.Text(line);
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
