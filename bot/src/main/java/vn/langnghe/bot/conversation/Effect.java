package vn.langnghe.bot.conversation;

import java.util.Locale;
import vn.langnghe.bot.conversation.care.Reminder;
import vn.langnghe.bot.question.Unanswered;
import vn.langnghe.bot.referral.ReferralAnswer;

/// What a turn asks the service to do besides replying, as data.
public sealed interface Effect {
  /// A case is owed: danger is stated (level 3 and up), or the person asked for a person.
  Effect OPEN_CASE = new Owed("open-case");

  /// A person must be told now (level 3 and up).
  Effect PAGE = new Owed("page");

  /// The case must see this message.
  Effect NOTE = new Owed("note");

  /// Whoever leads the counsellors must be told: nobody answered at level 4.
  Effect SUPERVISOR = new Owed("supervisor");

  /// The case ends, at the person's wish or by its clock; never at level 4.
  Effect CLOSE_CASE = new Owed("close-case");

  /// A rule failed while this message was read; operators must look.
  Effect REPORT_FAULT = new Owed("report-fault");

  /// Everything kept of this chat goes, for good, and the reply is shown without being kept.
  Effect ERASE = new Owed("erase");

  /// The channel shows the chat up to here no more (quick exit).
  Effect HIDE = new Owed("hide");

  /// The name used in files and batch output.
  String label();

  /// Something owed without more to say about it.
  record Owed(String label) implements Effect {}

  /// Something to be done later. The reminders of a turn replace those that stood before.
  record Remind(Reminder reminder) implements Effect {
    @Override
    public String label() {
      return "remind:" + reminder.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// The person answered about a hand-over or a visit; what they hear of it comes back as due.
  record Referral(ReferralAnswer answer) implements Effect {
    @Override
    public String label() {
      return "refer:" + answer.code().replaceAll("\\..*", "");
    }
  }

  /// A question that the cards did not answer goes to those who write them.
  record Queue(Unanswered question) implements Effect {
    @Override
    public String label() {
      return "queue:" + question.kind().label();
    }
  }
}
