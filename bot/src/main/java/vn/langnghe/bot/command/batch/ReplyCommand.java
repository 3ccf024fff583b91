package vn.langnghe.bot.command.batch;

import picocli.CommandLine.Command;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.message.Content;
import vn.langnghe.knowledge.Knowledge;

/// `reply`: the first turn of a fresh conversation.
@Command(
    name = "reply",
    description = "Answers messages as the first turn of a fresh conversation.",
    footer = {
      "",
      "A line in:  {\"id\",\"text\",\"at\"?,\"age\"?,\"province\"?,\"channel\"?,\"lang\"?}",
      "A line out: {\"id\",\"level\",\"parts\":[{\"kind\",\"ref\",\"text\"}],\"hotlines\":[…],\"effects\":[…]}",
      "'kind' is text, hotline, guidance or choices; 'ref' names the published text and its revision."
    })
public final class ReplyCommand extends BatchCommand {
  private final Home home;
  private final Dialogue dialogue;

  /// @param home where the program stands
  public ReplyCommand(Home home, Dialogue dialogue) {
    super(home);
    this.home = home;
    this.dialogue = dialogue;
  }

  @Override
  JsonLines.Answer answers(Knowledge knowledge) {
    return line -> {
      Conversation start = Shown.start(line, knowledge);
      Content content = new Content.Text(JsonLines.text(line, "text"));
      Turn turn = dialogue.turn(start, content, knowledge, Fields.at(line, home.clock().instant()));
      return Shown.turn(JsonLines.answerTo(line), turn);
    };
  }
}
