package vn.langnghe.bot.reply;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/// Markdown as plain text, for channels that draw nothing else.
final class PlainText {
  private static final Parser PARSER = Parser.builder().build();
  private static final TextContentRenderer RENDERER =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  private PlainText() {}

  static String of(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }
}
