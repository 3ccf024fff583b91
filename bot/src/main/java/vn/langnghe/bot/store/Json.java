package vn.langnghe.bot.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;

/// How what is kept is written down. Sealed families carry the name of their case; fields of a
/// later version are passed over, an unknown message counts as unreadable, an unknown question as
/// none.
final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .addMixIn(Content.class, Contents.class)
          .addMixIn(Part.class, Parts.class)
          .addMixIn(Pending.class, Pendings.class)
          .build();

  private Json() {}

  static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws Unreadable when it is not such a value
  static <T> T read(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new Unreadable(
          "no " + type.getSimpleName() + " can be read: " + e.getClass().getSimpleName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is", defaultImpl = Content.Unreadable.class)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Content.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = Content.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = Content.AddedToGroup.class, name = "added-to-group"),
    @JsonSubTypes.Type(value = Content.Button.class, name = "button"),
    @JsonSubTypes.Type(value = Content.Attachment.class, name = "attachment"),
    @JsonSubTypes.Type(value = Content.Due.class, name = "due"),
    @JsonSubTypes.Type(value = Content.Withheld.class, name = "withheld"),
    @JsonSubTypes.Type(value = Content.Unreadable.class, name = "unreadable")
  })
  private interface Contents {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Part.TextPart.class, name = "text"),
    @JsonSubTypes.Type(value = Part.HotlinePart.class, name = "hotline"),
    @JsonSubTypes.Type(value = Part.GuidancePart.class, name = "guidance"),
    @JsonSubTypes.Type(value = Part.ChoicesPart.class, name = "choices")
  })
  private interface Parts {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is", defaultImpl = Pending.Nothing.class)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Pending.Nothing.class, name = "nothing"),
    @JsonSubTypes.Type(value = Pending.Safety.class, name = "safety"),
    @JsonSubTypes.Type(value = Pending.Age.class, name = "age"),
    @JsonSubTypes.Type(value = Pending.Province.class, name = "province"),
    @JsonSubTypes.Type(value = Pending.Card.class, name = "card"),
    @JsonSubTypes.Type(value = Pending.Helped.class, name = "helped"),
    @JsonSubTypes.Type(value = Pending.Follow.class, name = "follow"),
    @JsonSubTypes.Type(value = Pending.SafeToWrite.class, name = "safe-to-write"),
    @JsonSubTypes.Type(value = Pending.Denied.class, name = "denied"),
    @JsonSubTypes.Type(value = Pending.Erase.class, name = "erase"),
    @JsonSubTypes.Type(value = Pending.CheckBack.class, name = "check-back"),
    @JsonSubTypes.Type(value = Pending.PlanStep.class, name = "plan-step"),
    @JsonSubTypes.Type(value = Pending.KeepPlan.class, name = "keep-plan"),
    @JsonSubTypes.Type(value = Pending.Exercise.class, name = "exercise"),
    @JsonSubTypes.Type(value = Pending.Over.class, name = "over")
  })
  private interface Pendings {}
}
