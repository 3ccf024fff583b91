package vn.langnghe.bot.channel.telegram;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import vn.langnghe.bot.channel.intake.Hook;
import vn.langnghe.bot.channel.intake.Intake;

/// Where Telegram delivers. Only what carries our secret is kept.
final class TelegramHook implements Hook {
  private final String header;
  private final Supplier<Secret> source;
  private final AtomicReference<Optional<Secret>> secret = new AtomicReference<>(Optional.empty());
  private final Intake intake;
  private final PressAnswers presses;
  private final Wellbeing wellbeing;

  /// @param source reads the secret from the store; asked once
  TelegramHook(
      String header,
      Supplier<Secret> source,
      Intake intake,
      PressAnswers presses,
      Wellbeing wellbeing) {
    this.header = header;
    this.source = source;
    this.intake = intake;
    this.presses = presses;
    this.wellbeing = wellbeing;
  }

  @Override
  public Answer receive(Delivered delivered) {
    Secret expected;
    try {
      expected = secret();
    } catch (RuntimeException e) {
      wellbeing.notKept();
      return Answer.AGAIN;
    }
    if (!expected.is(delivered.header().apply(header).orElse(""))) {
      return Answer.FORGED;
    }
    Answer answer = intake.keep(delivered.body());
    if (answer == Answer.KEPT) {
      wellbeing.received();
      presses.answer(delivered.body());
    } else {
      wellbeing.notKept();
    }
    return answer;
  }

  private Secret secret() {
    Secret known = secret.get().orElseGet(source);
    secret.set(Optional.of(known));
    return known;
  }
}
