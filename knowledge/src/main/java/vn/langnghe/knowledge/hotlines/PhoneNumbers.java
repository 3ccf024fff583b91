package vn.langnghe.knowledge.hotlines;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.regex.Pattern;

/// Whether digits can be a number in Viet Nam: by libphonenumber, or as one of the short codes it
/// does not know.
final class PhoneNumbers {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  /// 111 to 115 and 156; 1800 free and 1900 paid service numbers of 8 to 10 digits.
  private static final Pattern SHORT_CODE = Pattern.compile("11[1-5]|156|1[89]00\\d{4,6}");

  private static final Pattern SEPARATOR = Pattern.compile("(?<=\\d)[ .\\-]+(?=\\d)");

  private PhoneNumbers() {}

  static boolean isPossible(String dial) {
    if (SHORT_CODE.matcher(dial).matches()) {
      return true;
    }
    try {
      return LIBRARY.isValidNumber(LIBRARY.parse(dial, "VN"));
    } catch (NumberParseException e) {
      return false;
    }
  }

  /// True when the digits of a number, or of a text with spaces, dots or hyphens between them, hold
  /// these digits.
  static boolean holds(String text, String digits) {
    return SEPARATOR.matcher(text.replace("+84", "0")).replaceAll("").contains(digits);
  }

  /// The digits alone, with a leading +84 read as 0.
  static String digits(String number) {
    String digits = number.replaceAll("\\D", "");
    return digits.startsWith("84") && digits.length() > 9 ? "0" + digits.substring(2) : digits;
  }
}
