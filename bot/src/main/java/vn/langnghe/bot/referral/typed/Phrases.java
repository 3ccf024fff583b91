package vn.langnghe.bot.referral.typed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.langnghe.bot.referral.Question;
import vn.langnghe.knowledge.text.Folding;

/// What people say to a question, phrase by phrase. Typed without marks they are read without
/// marks, but for those that mean another thing then.
final class Phrases {
  /// Words that change nothing, without marks.
  private static final Set<String> PARTICLES =
      words(
          """
          ạ, á, à, em, chị, anh, chú, bác, mình, con, cháu, tớ, tôi, tui, nha, nhé, nhe, nghen, hen, đi, thì, vậy,
          luôn, ơi, thưa, cảm ơn, cám ơn, cảm, cám, ơn, giúp, giùm, hộ, với, họ, please, thanks, i,
          it, they, them, you, me, thank
          """);

  /// The same, where they stand for nothing else: without marks `có` is `cô`, `bận` is `bạn`.
  private static final Set<String> LOOSE = words("cô, bạn");

  /// Mean another thing where the marks are left out: `số` may be `sợ`.
  private static final Set<String> MARKED_ONLY = Set.of("số");

  private static final int LONGEST = 6;

  private static final String UNSURE =
      """
      ừm, ờ, hmm, hm, um, chắc, có lẽ, không biết, ko biết, chưa biết, không chắc, để nghĩ, để xem, để suy nghĩ,
      sao cũng được, gì cũng được, thế nào cũng được, cũng được, tùy, tuỳ, được rồi, nhưng, nếu, mà,
      chưa, maybe, not sure, don't know, idk, but, if
      """;

  private static final String YES =
      """
      được, đc, vâng, ừ, uk, ok, oke, okay, okie, uki, đồng ý, có, nhất trí, yes, yeah, yep, sure, agree, agreed, go ahead
      """;

  private static final String NO =
      """
      không, ko, hông, hổng, khỏi, thôi, thôi khỏi, thôi không, không cần, ko cần, không cần đâu, ko cần
      đâu, không đâu, khỏi đâu,
      khỏi cần, khỏi cần đâu, không đồng ý, ko đồng ý, không muốn, ko muốn, không được, không được đâu,
      đừng, đừng mà, no, nope, nah, no need, don't, do not
      """;

  private static final Phrases YES_OR_NO =
      new Phrases(
          Map.of(
              Meaning.YES,
              YES + ", cứ hỏi",
              Meaning.NO,
              NO
                  + ", đừng hỏi, khỏi hỏi, không cần hỏi, không muốn hỏi, không cần hỏi lại, đừng hỏi lại",
              Meaning.NOTHING,
              "dạ",
              Meaning.UNSURE,
              UNSURE));

  private static final Phrases CONSENT =
      new Phrases(
          Map.of(
              Meaning.YES,
              YES
                  + """
                  , đồng ý báo trước, đồng ý báo, đồng ý cho báo, đồng ý cho báo trước, cho báo
                  trước, cho báo, báo trước, báo, cứ báo, báo cho, cứ nói, tell
                  """,
              Meaning.NUMBER,
              """
              số, chỉ cho số, chỉ cho số thôi, cho số, cho số thôi, xin số, xin số thôi,
              số thôi, cần số, cần số thôi, chỉ cần số, chỉ cần số thôi,
              gửi số, gửi số thôi, cho xin số, cho xin số thôi, tự gọi, muốn tự gọi, tự gọi được, để tự gọi,
              số điện thoại, cho số điện thoại, cho xin số điện thoại, only the number, just the number, the number
              """,
              Meaning.NO,
              NO + ", đừng báo, khỏi báo, không cần báo, không muốn báo, đừng nói, không muốn nói",
              Meaning.NOTHING,
              "dạ",
              Meaning.UNSURE,
              UNSURE));

  private static final Phrases CALLED =
      new Phrases(
          Map.of(
              Meaning.YES,
                  """
                  rồi, gọi được, gọi được rồi, được rồi, đã gọi được, đã gọi được rồi, có
                  người nghe, có người nghe máy, có người nghe máy rồi,
                  nghe máy rồi, nói chuyện rồi, nói chuyện được rồi, nói chuyện với, gặp
                  được rồi, yes, yes reached, got through, reached
                  """,
              Meaning.NOBODY,
                  """
                  không ai nghe, không ai nghe máy, ko ai nghe, ko ai nghe máy, không ai bắt
                  máy, ko ai bắt máy, chẳng ai nghe, chẳng ai nghe máy,
                  không có ai nghe, không có ai nghe máy, không có ai bắt máy, không thấy ai
                  nghe, không thấy ai nghe máy, không nghe máy, không bắt máy,
                  máy bận, bận máy, toàn máy bận, nobody answered, no one answered, no answer, nobody picked up, busy
                  """,
              Meaning.WRONG,
                  """
                  sai số, sai số rồi, số sai, số sai rồi, nhầm số, số nhầm, số không đúng,
                  số này sai, số không tồn tại, thuê bao không tồn tại, số không có thật,
                  wrong number, wrong
                  """,
              Meaning.NOT_YET,
                  """
                  chưa, chưa gọi, chưa dám gọi, chưa dám, chưa muốn gọi, chưa kịp gọi, chưa
                  sẵn sàng, lát nữa gọi, lát gọi, tí nữa gọi, tí gọi, mai gọi,
                  để mai gọi, để lát gọi, sắp gọi, chuẩn bị gọi, not yet
                  """,
              Meaning.NOTHING,
                  """
                  dạ, gọi, gọi rồi, đã gọi, đã gọi rồi, có gọi, mà, nhưng, mãi, hoài, gọi mãi, gọi
                  hoài, đổ chuông, chuông đổ
                  """,
              Meaning.UNSURE,
                  """
                  ừ, ừm, ờ, vâng, có, ok, được, không, ko, không được, không gọi được, gọi không
                  được, chưa gọi được, không biết, ko biết, no
                  """));

  private final Map<String, Meaning> marked = new HashMap<>();
  private final Map<String, Meaning> bare = new HashMap<>();

  private Phrases(Map<Meaning, String> lists) {
    lists.forEach((meaning, list) ->
        words(list)
            .forEach(phrase -> {
              marked.put(phrase, meaning);
              if (!MARKED_ONLY.contains(phrase)) {
                bare.put(Folding.fold(phrase), meaning);
              }
            }));
  }

  /// What a phrase means as an answer.
  enum Meaning {
    /// Agreed; got through.
    YES,
    NO,
    NUMBER,
    NOBODY,
    WRONG,
    NOT_YET,
    /// An answer, but not a clear one.
    UNSURE,
    /// Belongs to answers and says nothing.
    NOTHING
  }

  static Phrases of(Question question) {
    return switch (question) {
      case CONSENT -> CONSENT;
      case CALLED -> CALLED;
      case MAY_ASK, VISIT -> YES_OR_NO;
    };
  }

  private static Set<String> folded(Set<String> words) {
    return words.stream().map(Folding::fold).collect(Collectors.toSet());
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.replaceAll("\\s+", " ").split(","))
        .map(String::strip)
        .filter(phrase -> !phrase.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What stands in a text.
  ///
  /// @param meanings in order
  /// @param left words that are none of an answer
  record Read(List<Meaning> meanings, int left) {}

  /// Reads a text phrase by phrase, the longest first.
  Read read(List<String> text) {
    String whole = String.join(" ", text);
    boolean plain = Folding.fold(whole).equals(whole);
    Map<String, Meaning> known = plain ? bare : marked;
    Set<String> particles = plain ? folded(PARTICLES) : PARTICLES;
    Set<String> loose = plain ? folded(LOOSE) : LOOSE;
    List<String> words = text.stream().filter(word -> !particles.contains(word)).toList();
    List<Meaning> meanings = new ArrayList<>();
    int left = 0;
    int at = 0;
    while (at < words.size()) {
      int length = Math.min(LONGEST, words.size() - at);
      Optional<Meaning> found = Optional.empty();
      while (length > 0 && found.isEmpty()) {
        found = Optional.ofNullable(known.get(String.join(" ", words.subList(at, at + length))));
        length -= found.isPresent() ? 0 : 1;
      }
      found.ifPresent(meanings::add);
      left += found.isPresent() || loose.contains(words.get(at)) ? 0 : 1;
      at += Math.max(1, length);
    }
    return new Read(meanings, left);
  }
}
