package vn.langnghe.bot.channel.zalo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;

/// The choices of a reply, numbered from 1, for people who answer by typing a number.
///
/// @param choices in the order they are numbered
public record Menu(List<Choice> choices) {
  /// `2`, `2.`, `(2)`, `số 2`, `so 2`, `chọn 2`: a number and nothing else of weight.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?:số|so|chọn|chon|câu|cau|number|option)\\s+)?\\(?\\s*(\\d{1,2})\\s*[.)]{0,2}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  public Menu {
    choices = List.copyOf(choices);
  }

  /// All choices of a reply.
  public static Menu of(Reply reply) {
    List<Choice> choices = new ArrayList<>();
    for (Part part : reply.parts()) {
      if (part instanceof Part.ChoicesPart asked) {
        choices.addAll(asked.choices());
      }
    }
    return new Menu(choices);
  }

  /// Whether a text may stand for a choice of some menu.
  static boolean isNumber(String text) {
    return NUMBER.matcher(text.strip()).matches();
  }

  /// What a typed text chooses; empty when it is no number of this menu.
  public Optional<Choice> typed(String text) {
    Matcher number = NUMBER.matcher(text.strip());
    return number.matches()
        ? Optional.of(Integer.parseInt(number.group(1)))
            .filter(n -> n >= 1 && n <= choices.size())
            .map(n -> choices.get(n - 1))
        : Optional.empty();
  }

  /// The numbered lines from a number on, such as `2. Không`.
  ///
  /// @param first number of the first line, from 1
  public String lines(int first) {
    StringBuilder lines = new StringBuilder();
    for (int number = first; number <= choices.size(); number++) {
      lines.append(lines.isEmpty() ? "" : "\n");
      lines.append(number).append(". ").append(choices.get(number - 1).label());
    }
    return lines.toString();
  }
}
