package vn.langnghe.bot.editing.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a YAML file into its entries and what stands between, line by line, so that the pieces
/// together are the file again. Remarks directly above an entry belong to it.
final class Splitter {
  private static final Pattern ITEM = Pattern.compile("^( *)- .*", Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("^[A-Za-z_].*", Pattern.DOTALL);

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private final StringBuilder pending = new StringBuilder();
  private Optional<Section> section = Optional.empty();
  private Optional<Section> open = Optional.empty();
  private int indent = -1;
  private int line = 1;
  private int begun = 1;
  private int pendingLines;

  private Splitter() {}

  /// A part of a file.
  ///
  /// @param section of an entry; empty for what is none
  /// @param line first line, from 1
  record Piece(Optional<Section> section, String text, int line) {}

  static List<Piece> split(String text) {
    Splitter splitter = new Splitter();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end + 1;
      splitter.line(text.substring(from, to));
      from = to;
    }
    splitter.flush();
    splitter.end();
    return splitter.pieces;
  }

  private void line(String text) {
    String bare = text.strip();
    if (bare.isEmpty() || bare.startsWith("#")) {
      pending.append(text);
      pendingLines++;
    } else if (KEY.matcher(text).matches()) {
      if (open.isPresent()) {
        end();
      }
      flush();
      current.append(text);
      section = Section.beginning(text);
      indent = -1;
    } else if (section.isPresent() && isItem(text)) {
      end();
      open = section;
      begun = line - pendingLines;
      flush();
      current.append(text);
    } else {
      flush();
      current.append(text);
    }
    line++;
  }

  private boolean isItem(String text) {
    Matcher item = ITEM.matcher(text);
    if (!item.matches()) {
      return false;
    }
    int spaces = item.group(1).length();
    if (indent < 0) {
      indent = spaces;
    }
    return spaces == indent;
  }

  private void flush() {
    current.append(pending);
    pending.setLength(0);
    pendingLines = 0;
  }

  private void end() {
    if (!current.isEmpty()) {
      pieces.add(new Piece(open, current.toString(), begun));
      current.setLength(0);
    }
    begun = line - pendingLines;
    open = Optional.empty();
  }
}
