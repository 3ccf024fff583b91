package vn.langnghe.knowledge.hotlines;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.regex.Pattern;

/// Whether digits can be a number in Viet Nam: by libphonenumber, or as one of the short codes it
/// does not know.
final class PhoneNumbers {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  /// 1xx emergency and reporting codes; 1800 free and 1900 paid service numbers of 8 to 10 digits.
  private static final Pattern SHORT_CODE = Pattern.compile("1\\d{2}|1[89]00\\d{4,6}");

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

  /// The digits alone, with a leading +84 read as 0.
  static String digits(String number) {
    String digits = number.replaceAll("\\D", "");
    return digits.startsWith("84") && digits.length() > 9 ? "0" + digits.substring(2) : digits;
  }
}
