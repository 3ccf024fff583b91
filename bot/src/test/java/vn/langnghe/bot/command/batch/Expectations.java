package vn.langnghe.bot.command.batch;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.knowledge.danger.Subject;

/// What each phrase of the dialogue sets means, as something that can be looked at.
final class Expectations {
  private static final Pattern LEVEL =
      Pattern.compile("level (?:stays )?(at least )?(\\d)(?:(?:, | or )(\\d))?(?: or (\\d))?");
  private static final String SECRECY = "hứa (sẽ )?(không|giữ)|giữ bí mật|không nói (với )?ai đâu";
  private static final String MEANS = "dây|thuốc|dao|cầu|nhảy|treo";
  private static final String COMPANY = "[Aa]i (đang )?ở (gần|cạnh)|có ai|ở gần\\?|người đó có thể";
  private static final String NO_FAULT = "không có lỗi|không phải lỗi";
  private static final String STAY = "ở cạnh|[Ởở] đây với tôi|[Ởở] lại với|ở cùng";
  private static final String GO = "chỗ có người|ở cạnh người|tới ở cùng";
  private static final String WAIT = "chưa biết (phải )?chờ bao lâu|có thể phải chờ";
  private static final String SCOLDING = "dại|hèn|bất hiếu|xấu hổ|tại sao bạn|đừng nói vậy";

  private static final Map<String, Predicate<Seen>> PHRASES =
      Map.ofEntries(
          entry(
              "115 and the nearest emergency department",
              s -> s.numbers().contains("115") && s.says("khoa cấp cứu gần nhất")),
          entry("a check-in message", s -> s.says("còn đó không|hỏi lại")),
          entry("a counsellor in this chat offered", s -> s.ids().contains("human")),
          entry("a counsellor joins, or an honest word on the waiting time", s -> s.says(WAIT)),
          entry("a counsellor offered", s -> s.ids().contains("human")),
          entry("a follow-up in the morning offered", s -> s.says("Ngày mai mình hỏi lại")),
          entry("a gentle offer of people to talk to", s -> s.ids().contains("human")),
          entry("a hotline is still in the reply", s -> s.openLine()),
          entry("a hotline that is open now", s -> s.openLine()),
          entry(
              "a hotline that is open now for violence at home",
              s ->
                  s.lines().stream()
                      .anyMatch(line ->
                          line.card().open() && line.card().id().equals("ngoi-nha-binh-yen"))),
          entry("a kind word for the helper", s -> s.says("không phải gánh|việc lớn")),
          entry("a line about to close says until when", s -> s.says("đang mở, đến")),
          entry(
              "a line with disputed hours is not shown as surely open",
              s ->
                  s.lines().stream()
                      .noneMatch(
                          line -> line.card().id().equals("ngay-mai") && line.card().open())),
          entry("a new case, or the old one reopened", s -> s.owes(Effect.OPEN_CASE)),
          entry("a person offered", s -> s.ids().contains("human")),
          entry("a way to get help without speaking aloud", s -> s.says("[Kk]hông cần nói")),
          entry(
              "advises not to pay and to keep the evidence",
              s -> s.says("Đừng trả tiền|đừng gửi tiền") && s.says("bằng chứng|Chụp lại|Giữ lại")),
          entry("another trusted adult named", s -> s.says("thầy cô|ông bà")),
          entry("answered in English", s -> s.says("\\b(the|you|is)\\b")),
          entry("answered in Vietnamese", s -> s.says("[ăâđêôơưạảấầẩẫậ]")),
          entry("answers the gravest message, not the first", s -> s.asksDirectly()),
          entry(
              "asks for a safe place or adult for the night",
              s -> s.says("chỗ an toàn nào|người lớn bạn tin")),
          entry("asks for somebody near the friend", s -> s.says("người gần đó|gần người đó")),
          entry(
              "asks to confirm before deleting",
              s -> s.ids().contains("erase:YES") && !s.owes(Effect.ERASE)),
          entry("asks to go where somebody is", s -> s.says(GO)),
          entry(
              "asks where the child is, without pressing",
              s -> s.says("[Nn]ếu gõ được: bạn đang ở đâu")),
          entry("asks where they are and who is near", s -> s.says("ở đâu") && s.says(COMPANY)),
          entry("asks whether it is safe to write now", s -> s.says("nhắn có an toàn không")),
          entry("asks whether somebody is near", s -> s.says(COMPANY)),
          entry("asks whether they are somewhere safe", s -> s.says("chỗ an toàn không")),
          entry("asks who can be with them now", s -> s.says(COMPANY)),
          entry("asks who is near", s -> s.says(COMPANY)),
          entry("at most one follow-up", s -> s.step().parts().size() <= 1),
          entry("at most one gentle reminder", s -> s.step().parts().size() <= 1),
          entry("calm reply, no scolding", s -> !s.says(SCOLDING)),
          entry("case closed at the person's wish", s -> s.owes(Effect.CLOSE_CASE)),
          entry("case closed by its clock or by a counsellor", s -> s.owes(Effect.CLOSE_CASE)),
          entry("case opened", s -> s.owes(Effect.OPEN_CASE) || s.caseOpen()),
          entry("case stays open", s -> s.caseOpen() && !s.owes(Effect.CLOSE_CASE)),
          entry("choices offered", s -> s.labels().size() > 2),
          entry("choices offered or guidance: exam-stress", s -> s.labels().size() > 2),
          entry("conversation kept", s -> !s.owes(Effect.ERASE)),
          entry("counsellor on call paged", s -> s.owes(Effect.PAGE)),
          entry("counsellor paged", s -> s.owes(Effect.PAGE)),
          entry("counsellor paged again", s -> s.owes(Effect.PAGE)),
          entry("counsellor sees the date", Expectations::isSeen),
          entry("counsellor sees the denial", Expectations::isSeen),
          entry("counsellor sees the new message", Expectations::isSeen),
          entry("counsellor still has the case", s -> s.caseOpen()),
          entry("counsellor told", s -> s.owes(Effect.CLOSE_CASE) || isSeen(s)),
          entry("data deleted", s -> s.owes(Effect.ERASE) && s.step().after().done().isEmpty()),
          entry(
              "does not argue about the voices",
              s -> !s.says("không có thật|tưởng tượng|không phải thật")),
          entry(
              "does not say that all is well",
              s -> !s.says("mọi chuyện ổn|bạn ổn|không sao đâu|tốt rồi")),
          entry("emergency number 113 shown", s -> s.numbers().contains("113")),
          entry("emergency number first", s -> s.emergencyFirst()),
          entry(
              "emergency number first: 113",
              s -> s.emergencyFirst() && s.numbers().getFirst().equals("113")),
          entry(
              "emergency number first: 115",
              s -> s.emergencyFirst() && s.numbers().getFirst().equals("115")),
          entry("emergency number in the check-in", s -> s.numbers().contains("115")),
          entry(
              "emergency number shown",
              s -> s.numbers().contains("115") || s.numbers().contains("113")),
          entry("encourages going to that person", s -> s.says(STAY)),
          entry(
              "encourages going where someone else is",
              s -> s.says("chỗ có người|nhờ họ ở cạnh|đừng ở một mình")),
          entry(
              "encourages handing over or going together to a hospital",
              s -> s.says("Đưa máy cho|cùng nhau tới")),
          entry("encourages staying with that person", s -> s.says(STAY)),
          entry(
              "help so that the child need not be alone there",
              s -> s.says("không phải tới đó một mình")),
          entry("help with a safe place to go", s -> s.says("chỗ an toàn")),
          entry("how to clear this chat", s -> s.says("Xóa tin này")),
          entry("invites words", s -> s.says("gõ vài chữ")),
          entry(
              "nearest emergency department or psychiatric hospital",
              s -> s.says("khoa cấp cứu|bệnh viện tâm thần")),
          entry(
              "nearest emergency department, without waiting",
              s -> s.says("tới khoa cấp cứu gần nhất")),
          entry("neutral text with nothing about danger", Expectations::isNeutral),
          entry("neutral text with nothing about violence", Expectations::isNeutral),
          entry("next person on duty paged", s -> s.owes(Effect.PAGE)),
          entry("no answer is not taken for a No", s -> s.level() >= 2),
          entry("no article pushed", s -> s.cards().isEmpty()),
          entry("no blame", s -> !s.says(SCOLDING)),
          entry("no case opened", s -> !s.owes(Effect.OPEN_CASE)),
          entry("no case opened yet", s -> !s.owes(Effect.OPEN_CASE)),
          entry("no check-in is sent unasked", s -> s.step().after().care().has(Note.WATCHED)),
          entry(
              "no closed hotline first",
              s -> s.lines().isEmpty() || s.lines().getFirst().card().open()),
          entry("no details asked", s -> !s.says("kể rõ|kể chi tiết thêm|như thế nào")),
          entry("no direct safety question", s -> !s.asksDirectly()),
          entry("no direct suicide question", s -> !s.says("tự tử không")),
          entry(
              "no emergency number",
              s -> s.numbers().stream().noneMatch(List.of("112", "113", "114", "115")::contains)),
          entry("no hotline", s -> s.lines().isEmpty()),
          entry(
              "no listening line",
              s ->
                  s.lines().stream()
                      .noneMatch(line ->
                          line.card().id().startsWith("ngay-mai")
                              || line.card().id().startsWith("hope"))),
          entry("no long text", s -> s.length() <= 220),
          entry("no means named", s -> !s.says(MEANS)),
          entry("no medicine advised", s -> !s.says("uống|thuốc")),
          entry("no message lost", s -> !s.step().parts().isEmpty()),
          entry("no pressure to report", s -> s.says("bạn quyết") && !s.numbers().contains("113")),
          entry("no promise of secrecy", s -> !s.says(SECRECY)),
          entry(
              "no promise that somebody answers at once",
              s -> s.says(WAIT) && !s.says("ngay lập tức|chắc chắn có người nghe")),
          entry("no scolding", s -> !s.says(SCOLDING)),
          entry("no second case", s -> !s.owes(Effect.OPEN_CASE)),
          entry("no word about the insults", s -> !s.says("có lúc trả lời không đúng ý")),
          entry("not greeted as a stranger", s -> !s.says("Mình là Lắng Nghe, một hệ thống")),
          entry("not taken for a goodbye message", s -> s.level() < 2),
          entry("nothing is remembered", s -> s.says("không còn giữ gì")),
          entry("nothing is repeated", s -> s.step().parts().isEmpty()),
          entry("nothing is sent into the chat", s -> s.step().parts().isEmpty()),
          entry(
              "one follow-up asks whether they reached someone",
              s -> s.step().parts().size() == 1 && s.says("nói chuyện được với ai chưa")),
          entry("one short confirmation", s -> s.step().parts().size() == 1 && s.length() < 40),
          entry("only a counsellor closes the case", s -> s.caseOpen()),
          entry("passed on to the counsellor", Expectations::isSeen),
          entry("police named as a way", s -> s.says("[Cc]ông an")),
          entry("quick exit shown", s -> s.labels().contains("Thoát nhanh")),
          entry("read as Yes to the direct question", s -> s.owes(Effect.PAGE) && s.level() >= 3),
          entry(
              "read as an answer to the old question of the first turn",
              s -> s.says("câu hỏi trước")),
          entry("replies in order", s -> !s.step().parts().isEmpty()),
          entry(
              "safety of the surroundings asked in general words",
              s -> s.says("thứ gì có thể làm bạn bị thương không")),
          entry(
              "says honestly that no counsellor is at the desk",
              s -> s.says("chưa có tư vấn viên")),
          entry("says how long a counsellor may take", s -> s.says(WAIT)),
          entry("says how long it may take", s -> s.says(WAIT)),
          entry("says how to come back", s -> s.says("bấm Gặp người thật|nhắn tiếp")),
          entry(
              "says how to see the numbers again",
              s -> s.says("bấm Xem số gọi") && s.ids().contains("numbers")),
          entry("says it is automated", s -> s.says("tự động")),
          entry("says it is not their fault", s -> s.says(NO_FAULT)),
          entry("says pictures cannot be read here", s -> s.says("không xem ảnh")),
          entry("says this is a promise one may break", s -> s.says("được phép không giữ")),
          entry("says voice cannot be heard here", s -> s.says("không nghe giọng nói")),
          entry(
              "says what is deleted and what is not",
              s -> s.says("Xóa hết tin") && s.says("Không xóa được")),
          entry(
              "says what is kept and who may be told",
              s -> s.says("lưu \\d+ ngày") && s.says("111|công an")),
          entry("says what to do if it changes", s -> s.says("Nếu có thay đổi")),
          entry("says when the next listening line opens", s -> s.says("đang đóng, mở")),
          entry("says which language the hotline speaks", s -> s.says("answer in Vietnamese")),
          entry(
              "says who answers and how long it may take", s -> s.says("tự động") && s.says(WAIT)),
          entry("says who will be told and why", s -> s.says("111") && s.says("vì bạn cần")),
          entry("short reply", s -> s.length() <= 300),
          entry(
              "short sentences",
              s ->
                  Arrays.stream(s.own().split("[.!?\n:;]"))
                      .allMatch(one -> one.strip().split("\\s+").length <= 16)),
          entry("subject other", s -> s.step().after().subject() == Subject.OTHER),
          entry("supervisor told", s -> s.owes(Effect.SUPERVISOR)),
          entry("the counsellor sees the earlier case", s -> s.owes(Effect.OPEN_CASE)),
          entry("the direct safety question", s -> s.asksDirectly()),
          entry("the direct safety question is not repeated", s -> !s.asksDirectly()),
          entry("the direct safety question stays open", s -> s.asksDirectly()),
          entry(
              "the line for citizens abroad",
              s -> s.lines().stream().anyMatch(line -> line.card().id().equals("bao-ho-cong-dan"))),
          entry("the list of numbers is not repeated", s -> s.lines().isEmpty()),
          entry("the next part of guidance: breakup", s -> s.text().length() > 300),
          entry("very short reply", s -> s.length() <= 120),
          entry("warm short reply", s -> s.says("[Cc]ảm ơn bạn") && s.length() <= 260),
          entry("what to do when it is urgent", s -> s.says("Gấp thì bấm")));

  private Expectations() {}

  /// The meaning of a phrase; a phrase that nobody has given a meaning is an error.
  static Predicate<Seen> of(String phrase) {
    if (PHRASES.containsKey(phrase)) {
      return PHRASES.get(phrase);
    }
    Matcher level = LEVEL.matcher(phrase);
    if (level.matches()) {
      return seen -> level(level, seen.level());
    }
    if (phrase.startsWith("guidance: ")) {
      List<String> slugs = List.of(phrase.substring("guidance: ".length()).split(" or "));
      return seen ->
          seen.cards().stream().anyMatch(slugs::contains)
              || seen.ids().stream().anyMatch(id -> slugs.contains(id.replaceFirst("^card:", "")));
    }
    if (phrase.startsWith("hotline ")) {
      return seen -> seen.numbers().contains(phrase.substring("hotline ".length()));
    }
    throw new AssertionError("nobody has said what this phrase means: " + phrase);
  }

  private static boolean level(Matcher expected, int level) {
    if (expected.group(1) != null) {
      return level >= Integer.parseInt(expected.group(2));
    }
    return IntStream.of(2, 3, 4)
        .mapToObj(expected::group)
        .anyMatch(number -> number != null && Integer.parseInt(number) == level);
  }

  private static boolean isSeen(Seen seen) {
    return seen.owes(Effect.NOTE) || seen.owes(Effect.PAGE);
  }

  private static boolean isNeutral(Seen seen) {
    return seen.length() <= 60 && !seen.says("đánh|bạo lực|nguy hiểm|giúp|11\\d");
  }
}
