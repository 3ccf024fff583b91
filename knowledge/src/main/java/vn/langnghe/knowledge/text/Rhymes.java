package vn.langnghe.knowledge.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which letters make a Vietnamese syllable: an onset and a rhyme.
final class Rhymes {
  /// Longest first, so that `ngh` is tried before `ng` and `n`.
  private static final List<String> ONSETS =
      List.of(
          "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ",
          "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "");

  private static final Set<String> RHYMES =
      Set.copyOf(
          Arrays.asList(
              ("a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây e ec em en"
                      + " eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it"
                      + " iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen"
                      + " oeo oet oi om on ong  op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng"
                      + " uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt"
                      + " uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt"
                      + " yêu")
                  .split("\\s+")));

  /// Every onset with every rhyme.
  private static final Set<String> SYLLABLES =
      ONSETS.stream()
          .flatMap(onset -> RHYMES.stream().map(rhyme -> onset + rhyme))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> BARE =
      SYLLABLES.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());

  private static final String STOPS = "ptc";

  private Rhymes() {}

  /// True when letters without tone make a syllable.
  static boolean isSyllable(String letters) {
    return SYLLABLES.contains(letters);
  }

  /// True when letters without any mark stand for some syllable.
  static boolean isBareSyllable(String letters) {
    return BARE.contains(letters);
  }

  /// True when a syllable ends in a stop (p, t, c, ch), which allows only two tones.
  static boolean isStopped(String letters) {
    return letters.endsWith("ch") || STOPS.indexOf(letters.charAt(letters.length() - 1)) >= 0;
  }
}
