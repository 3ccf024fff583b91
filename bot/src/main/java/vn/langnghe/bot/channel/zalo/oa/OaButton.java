package vn.langnghe.bot.channel.zalo.oa;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.langnghe.bot.message.Choice;

/// A button below a message of an Official Account.
sealed interface OaButton {
  /// Most buttons below one message.
  int MOST = 5;

  /// Most letters on a button.
  int LONGEST_TITLE = 100;

  /// Before the id of a choice, in what comes back when it is pressed. Zalo asks for the `#`; the
  /// rest keeps it apart from a tag that somebody types.
  String MARK = "#ln.";

  /// The button as Zalo reads it.
  ObjectNode json();

  /// Rings a number.
  ///
  /// @param dial the number as a phone dials it
  record Call(String title, String dial) implements OaButton {
    @Override
    public ObjectNode json() {
      ObjectNode button = button(title, "oa.open.phone");
      button.putObject("payload").put("phone_code", phoneCode());
      return button;
    }

    /// Zalo writes the country's code without the plus; short numbers stay as they are.
    private String phoneCode() {
      return dial.startsWith("+") ? dial.substring(1) : dial;
    }
  }

  /// Chooses; what comes back is hidden from the person.
  ///
  /// @param number of the choice among those of its reply, from 1
  record Choose(int number, Choice choice) implements OaButton {
    @Override
    public ObjectNode json() {
      return button(choice.label(), "oa.query.hide").put("payload", MARK + choice.id());
    }

    /// The choice for those who see no buttons.
    String line() {
      return number + ". " + choice.label();
    }
  }

  /// The id of the choice that a text from the platform stands for; empty for typed text.
  static Optional<String> pressed(String text) {
    String stripped = text.strip();
    return stripped.startsWith(MARK)
        ? Optional.of(stripped.substring(MARK.length()))
        : Optional.empty();
  }

  private static ObjectNode button(String title, String type) {
    String shown =
        title.codePointCount(0, title.length()) <= LONGEST_TITLE
            ? title
            : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    return JsonNodeFactory.instance.objectNode().put("title", shown).put("type", type);
  }
}
