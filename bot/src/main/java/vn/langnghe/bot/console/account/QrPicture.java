package vn.langnghe.bot.console.account;

import io.nayuki.qrcodegen.QrCode;

/// A QR code as the path of an SVG picture, drawn into the page itself.
///
/// @param size length of a side with its white border, in modules
/// @param path the dark modules, in the words of SVG
public record QrPicture(int size, String path) {
  private static final int BORDER = 4;

  /// The picture of a text.
  static QrPicture of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + BORDER).append(' ').append(y + BORDER).append("h1v1h-1z");
        }
      }
    }
    return new QrPicture(code.size + 2 * BORDER, path.toString());
  }
}
