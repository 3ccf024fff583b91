package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.text.Language;

/// What a platform keeps from us, perhaps because a child wrote it.
class WithheldTest extends Talk {
  @ParameterizedTest
  @EnumSource(Language.class)
  void numbersForChildrenAreAmongThoseThatGoOut(Language language) {
    now = Conversation.fresh(language);
    Turn turn = turn(new Content.Withheld());
    assertThat(turn.reply().parts())
        .filteredOn(Part.HotlinePart.class::isInstance)
        .extracting(part -> ((Part.HotlinePart) part).card().dial())
        .contains("111", "115");
    assertThat(ids(turn)).contains("urgent", "human");
    assertThat(turn.level()).isEqualTo(Level.NONE);
  }

  @Test
  void whatIsKnownOfADangerStays() {
    say("em muốn chết");
    Level before = now.level();
    assertThat(turn(new Content.Withheld()).next().level()).isEqualTo(before);
  }
}
