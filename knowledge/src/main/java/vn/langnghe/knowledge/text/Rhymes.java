package vn.langnghe.knowledge.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  private static final Set<String> BARE =
      RHYMES.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());

  private static final String STOPS = "ptch";

  private Rhymes() {}

  static Optional<String> rhyme(String letters) {
    return rhyme(letters, RHYMES);
  }

  static Optional<String> bareRhyme(String word) {
    return rhyme(word, BARE);
  }

  static boolean isStopped(String rhyme) {
    return !rhyme.endsWith("nh") && STOPS.indexOf(rhyme.charAt(rhyme.length() - 1)) >= 0;
  }

  private static Optional<String> rhyme(String letters, Set<String> rhymes) {
    for (String onset : ONSETS) {
      if (letters.startsWith(onset)) {
        String rhyme = letters.substring(onset.length());
        if (rhymes.contains(rhyme)) {
          return Optional.of(rhyme);
        }
      }
    }
    return Optional.empty();
  }
}
