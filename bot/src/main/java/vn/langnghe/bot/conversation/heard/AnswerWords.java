package vn.langnghe.bot.conversation.heard;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.langnghe.knowledge.text.Folding;

/// The words that short answers are made of. A word typed without marks stands for any of its
/// marked forms, except where the bare word is another common one: `dau` is not `đâu`.
enum AnswerWords {
  /// Yes by themselves, and whatever follows.
  ASSENT("ừ ừm ừa vâng uk uki uh uhm um uhu ukm ukk u dr yes yeah yep yea yup yess", "đúng ờ ờm"),
  /// Yes where nothing else is said.
  YES("có phải ok oke okay okie sure từng chuẩn", "đúng"),
  /// Yes where it stands by itself.
  ALREADY("rồi r", ""),
  /// Between yes and no.
  SOMETIMES(
      "thỉnh thoảng đôi hơi mỗi hoài suốt luôn chút maybe sometimes kinda often always occasionally",
      ""),
  /// What is asked about, thought or intended.
  THINK("nghĩ định tính muốn thinking think thought", ""),
  /// No.
  NO(
      "không ko kg hông hổng hong hum hok hk hem khom khum hơm chưa no nope nah not never khoong"
          + " đéo chẳng dont",
      "k n 0 đâu chả mô khôn"),
  /// Neither yes nor no.
  HEDGE("chắc hẳn lẽ rõ", ""),
  /// What may stand around an answer.
  AROUND(
      "dạ a ạ á à thì mà nhưng là em e mình m tôi tui con cháu t tớ i im am do did have well cũng cx nữa"
          + " vậy v z zậy dậy vầy rứa thế thôi th nha nhé nhe hết trơn hả đó ấy ý chứ chớ đấy nè"
          + " nhiều lắm lúc khi lần hề suy tới đến chuyện cái điều việc này kia tự tử chết"
          + " bao giờ h bây hiện tại đang đã mới nó that really at all about it so thoảng một vài"
          + " vẫn hay như kiểu lâu ít thường ngày đêm tối hôm bữa đc chỉ dying suicide of kind a little"
          + " bit my life",
      "dau"),
  /// What a question is made of.
  ASKING("sao ai mấy nào what why who how where when", ""),
  /// What a No takes with it.
  NOTHING("gì j chi", ""),
  /// Who is spoken to.
  ADDRESS("chú anh chị bạn ad bot thầy bác", "cô"),
  /// Where a thing is.
  WHERE(
      "trong trên ở dưới ngoài ngăn bàn tủ hộp đầu giường phòng nhà bếp kia đây tay túi cặp có sẵn"
          + " cầm giữ cái cây con mấy in on the my drawer table",
      ""),
  /// What may be near somebody, in general words.
  THING("dao kéo thuốc vỉ thứ knife pills rope", "dây đồ");

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.copyOf
  private final Set<String> words;

  /// @param foldable words that may be typed without marks
  /// @param exact words that count only as they stand here
  AnswerWords(String foldable, String exact) {
    Set<String> all = new HashSet<>();
    for (String word : foldable.split(" ")) {
      all.add(word);
      all.add(Folding.fold(word));
    }
    all.addAll(Arrays.asList(exact.split(" ")));
    all.remove("");
    words = Set.copyOf(all);
  }

  /// Whether a word is one of these.
  boolean holds(String word) {
    return words.contains(word);
  }

  /// Whether one of the words is one of these.
  boolean in(List<String> typed) {
    return typed.stream().anyMatch(words::contains);
  }
}
