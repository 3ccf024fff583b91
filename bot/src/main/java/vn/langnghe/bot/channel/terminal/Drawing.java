package vn.langnghe.bot.channel.terminal;

import java.util.ArrayList;
import java.util.List;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;

/// A reply as lines of text, with its buttons numbered.
///
/// @param text what is printed
/// @param choices what the numbers stand for
record Drawing(String text, List<Choice> choices) {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 88;

  static Drawing of(Reply reply, int terminalWidth) {
    int width = Math.clamp(terminalWidth - 4, NARROWEST, WIDEST);
    StringBuilder text = new StringBuilder();
    List<Choice> choices = new ArrayList<>();
    for (Part part : reply.parts()) {
      switch (part) {
        case Part.TextPart said -> wrapped(text, "  ", said.text(), width);
        case Part.HotlinePart hotline -> wrapped(text, "  ☎ ", hotline.text(), width);
        case Part.GuidancePart guidance -> {
          wrapped(text, "  ", guidance.title(), width);
          wrapped(text, "  ", guidance.text(), width);
        }
        case Part.ChoicesPart asked -> {
          wrapped(text, "  ", asked.text(), width);
          for (Choice choice : asked.choices()) {
            choices.add(choice);
            wrapped(text, "    [" + choices.size() + "] ", choice.label(), width);
          }
        }
      }
    }
    return new Drawing(text.toString().stripTrailing(), List.copyOf(choices));
  }

  private static void wrapped(StringBuilder out, String lead, String text, int width) {
    String indent = " ".repeat(lead.length());
    boolean first = true;
    for (String paragraph : text.split("\n")) {
      StringBuilder line = new StringBuilder(first ? lead : indent);
      for (String word : paragraph.split(" ")) {
        if (line.length() + word.length() > width && line.length() > indent.length()) {
          out.append(line.toString().stripTrailing()).append('\n');
          line = new StringBuilder(indent);
        }
        line.append(word).append(' ');
      }
      out.append(line.toString().stripTrailing()).append('\n');
      first = false;
    }
  }
}
