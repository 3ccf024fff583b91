package vn.langnghe.bot.conversation.heard;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.langnghe.knowledge.text.Folding;

/// Whether a message in a conversation about somebody else still speaks of that person: "trên tay
/// cháu có vết cắt" from a mother is about her child.
public final class Whom {
  private static final Pattern ANOTHER =
      Pattern.compile(
          "\\b(?:chau|(?:con|be) (?:trai|gai)|(?:con|ban|em|chong|vo|me|ba|bo) (?:toi|tui|minh)"
              + "|(?:ban|em|anh|chi|co|cau|ong|ba) ay|nguoi do|ban do|he|she|him|her)\\b");

  /// Without its mark this word is others too.
  private static final Pattern IT = Pattern.compile("(?<!\\p{L})nó(?!\\p{L})");

  /// Who writes, by any of the words they may call themselves.
  private static final Pattern WRITER =
      Pattern.compile(
          "\\b(?:toi|tui|minh|em|con|chau|tao|tau|t|e|to|mk|mik|chi|anh|co|chu|bac|i|im|me|my)\\b");

  private Whom() {}

  /// True when the writer may be meant by one of the words.
  public static boolean isWriter(String text) {
    return WRITER.matcher(Folding.fold(text).toLowerCase(Locale.ROOT)).find();
  }

  /// True when the words name another person.
  public static boolean isAnother(String text) {
    String typed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return IT.matcher(typed).find() || ANOTHER.matcher(Folding.fold(typed)).find();
  }
}
