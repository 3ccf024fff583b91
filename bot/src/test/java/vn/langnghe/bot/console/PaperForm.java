package vn.langnghe.bot.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The form of a document as a browser would send it.
final class PaperForm {
  private static final Pattern FIELD =
      Pattern.compile(
          "<(?:textarea|input)[^>]*? name=\"([^\"]+)\"(?:[^>]*? value=\"([^\"]*)\")?[^>]*>(?:([^<]*)</textarea>)?");
  private static final Pattern CHOSEN =
      Pattern.compile(
          "name=\"([^\"]+)\">(?:(?!</select>).)*?<option value=\"([^\"]*)\" selected",
          Pattern.DOTALL);

  private PaperForm() {}

  /// The form of a page as a browser would send it, with some fields filled in anew.
  static String[] of(String page, Map<String, String> filled) {
    String paper = page.substring(page.indexOf("id=\"paper\""));
    paper = paper.substring(0, paper.indexOf("</form>"));
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher found = FIELD.matcher(paper);
    while (found.find()) {
      String value = found.group(3) == null ? found.group(2) : found.group(3);
      fields.put(found.group(1), plain(value == null ? "" : value));
    }
    Matcher chosen = CHOSEN.matcher(paper);
    while (chosen.find()) {
      fields.put(chosen.group(1), plain(chosen.group(2)));
    }
    fields.putAll(filled);
    fields.remove("csrf");
    List<String> flat = new ArrayList<>();
    fields.forEach((name, value) -> {
      flat.add(name);
      flat.add(value);
    });
    return flat.toArray(String[]::new);
  }

  private static String plain(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
