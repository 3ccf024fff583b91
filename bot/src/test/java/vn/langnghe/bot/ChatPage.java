package vn.langnghe.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a page of the web chat shows: the person's texts and the replies, in order.
///
/// @param texts ids of the person's texts
/// @param unanswered texts after the last reply. Texts that wait behind one another are answered
///   together, in order, so a reply answers all before it.
/// @param surplus replies that no text is left for
public record ChatPage(List<String> texts, int unanswered, int surplus) {
  private static final Pattern LINE =
      Pattern.compile(
          "class=\"line mine\"[^>]*data-id=\"(?<id>[^\"]+)\"|class=\"line theirs\" data-position=\"[1-9]");

  /// Reads the page of a chat.
  public static ChatPage of(String html) {
    List<String> texts = new ArrayList<>();
    int unanswered = 0;
    int replies = 0;
    int surplus = 0;
    Matcher line = LINE.matcher(html);
    while (line.find()) {
      if (line.group("id") != null) {
        texts.add(line.group("id"));
        unanswered++;
      } else {
        replies++;
        unanswered = 0;
        surplus = Math.max(surplus, replies - texts.size());
      }
    }
    return new ChatPage(List.copyOf(texts), unanswered, surplus);
  }

  /// How many of these texts the page does not show.
  public long missing(Set<String> accepted) {
    return accepted.stream().filter(id -> !texts.contains(id)).count();
  }
}
