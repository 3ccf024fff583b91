package vn.langnghe.bot.editing.file;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;

/// What may stand in a text that comes from outside: no control characters, and in Markdown no raw
/// HTML, no picture, no address that runs a program.
final class Texts {
  private static final Set<String> SCHEMES = Set.of("http", "https", "tel", "mailto");
  private static final Parser MARKDOWN =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  private Texts() {}

  static void check(String file, String text, Problems problems) {
    if (text.length() > BlockCheck.LARGEST) {
      problems.add(
          new Place(file, 0), Wording.of("the text is larger than 5 MB"), Wording.of("split it"));
      return;
    }
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (isHidden(c)) {
        problems.add(
            new Place(file, line),
            Wording.of("a control character (U+{}) stands in the text", "%04X".formatted((int) c)),
            Wording.of("remove it"));
        return;
      }
    }
    if (file.endsWith(".md")) {
      markdown(file, text, problems);
    }
  }

  /// Control characters, and those that make a text look like another.
  private static boolean isHidden(char c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r')
        || c == 0x7f
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static void markdown(String file, String text, Problems problems) {
    String whole = text.replace("\r\n", "\n");
    int end = whole.startsWith("---\n") ? whole.indexOf("\n---\n", 3) : -1;
    String body = end < 0 ? whole : whole.substring(end + 5);
    int before =
        end < 0 ? 0 : (int) whole.substring(0, end + 5).chars().filter(c -> c == '\n').count();
    MARKDOWN.parse(body).accept(new Raw(file, before, problems));
  }

  /// Looks for what a page would run or fetch.
  private static final class Raw extends AbstractVisitor {
    private final String file;
    private final int before;
    private final Problems problems;

    Raw(String file, int before, Problems problems) {
      this.file = file;
      this.before = before;
      this.problems = problems;
    }

    @Override
    public void visit(HtmlBlock html) {
      raw(html);
    }

    @Override
    public void visit(HtmlInline html) {
      raw(html);
    }

    @Override
    public void visit(Image image) {
      problems.add(
          place(image),
          Wording.of("a picture stands in the text"),
          Wording.of("remove it: pages fetch nothing"));
    }

    @Override
    public void visit(Link link) {
      String address = link.getDestination().strip().toLowerCase(Locale.ROOT);
      int colon = address.indexOf(':');
      if (address.startsWith("//")
          || (colon >= 0 && !SCHEMES.contains(address.substring(0, colon)))) {
        problems.add(
            place(link), Wording.of("a link leads to '{}'", address), Wording.of("use https"));
      }
      visitChildren(link);
    }

    private void raw(Node node) {
      problems.add(
          place(node),
          Wording.of("raw HTML stands in the Markdown"),
          Wording.of("write it as Markdown"));
    }

    private Place place(Node node) {
      int line =
          node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().getFirst().getLineIndex() + 1;
      return new Place(file, before + line);
    }
  }
}
