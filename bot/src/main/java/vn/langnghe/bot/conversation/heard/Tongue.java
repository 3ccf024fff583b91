package vn.langnghe.bot.conversation.heard;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.langnghe.knowledge.text.Language;

/// Which language a message is written in, where that is clear. Words that are also Vietnamese
/// words typed without marks (`to`, `me`, `an`, `no`) prove nothing.
public final class Tongue {
  private static final double MOSTLY = 0.4;
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}']+");
  private static final Pattern MARKED = Pattern.compile("[^\\p{ASCII}’]");
  private static final Set<String> ENGLISH =
      words(
          "i i'm im i've i'd my you your and is am are was were not don't dont can't cant want",
          "feel feeling would could should if just have has been that this with for they she he",
          "him her his we what when where how why yes sometimes life think thinking keep be",
          "speak english because like about people family myself anymore alone help please know",
          "there someone nobody everyone good really nothing die kill hurt friend friends maybe",
          "yeah thanks thank hello talk hi it's anyone tell sleep who boyfriend girlfriend",
          "husband wife mother father brother sister parents hits beats beat beating hurts",
          "hurting slapped punched yesterday today tonight again every night police call scared",
          "afraid school work never always very much too which number free money lately down",
          "feels felt wanna hate job tired sad lonely anxious depressed child children kids",
          "roommate from out them their our us than then will did does doing done being into",
          "still only even other these those something anything everything thought friend's",
          "he's she's they're i'll won't doesn't didn't isn't vietnamese cannot understand well",
          "living need needs wants someone's lost months years week day's since after before",
          "over dead dying suicide alive wish hope hear hears hearing voice voices telling tells told",
          "baby sleeping next under taking pills harm stop cry crying cried",
          "left leave got get gets getting had off somebody nowhere while near");

  /// Words without marks that only Vietnamese has: beside one of them English words are borrowed.
  private static final Set<String> VIETNAMESE =
      words(
          "em toi minh tui khong ko cua voi roi vay nha duoc dc dang cung nhung hom biet muon chong nguoi gi hong");

  private Tongue() {}

  private static Set<String> words(String... lines) {
    return Set.of(String.join(" ", lines).split(" "));
  }

  /// The language of a message; empty where it may be either.
  public static Optional<Language> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    String[] words = GAP.split(lower.strip());
    if (MARKED.matcher(String.join("", words)).find()) {
      return Optional.of(Language.VI);
    }
    long english = count(ENGLISH, words);
    if (count(VIETNAMESE, words) == 0 && english >= 2 && english >= words.length * MOSTLY) {
      return Optional.of(Language.EN);
    }
    return words.length >= 4 && english == 0 ? Optional.of(Language.VI) : Optional.empty();
  }

  private static long count(Set<String> known, String[] words) {
    long count = 0;
    for (String word : words) {
      count += known.contains(word) ? 1 : 0;
    }
    return count;
  }
}
