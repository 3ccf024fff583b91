package vn.langnghe.bot.editing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.langnghe.knowledge.files.Wording;

/// What is said as it is kept: a word is a string, a sentence a list of its template and its words.
/// Lines that were kept in English before there were sentences are strings too: words that stay as
/// they are.
public final class WordingJson {
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(module());

  private WordingJson() {}

  /// Teaches a mapper to write and read it.
  public static SimpleModule module() {
    return new SimpleModule()
        .addSerializer(Wording.class, new Writer())
        .addDeserializer(Wording.class, new Reader());
  }

  /// As it is kept in a column of its own.
  public static String written(Wording said) {
    try {
      return JSON.writerFor(Wording.class).writeValueAsString(said);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads what [#written] wrote; a line that was kept as plain text is taken as it is.
  public static Wording read(String written) {
    try {
      return written.startsWith("[") || written.startsWith("\"")
          ? JSON.readValue(written, Wording.class)
          : new Wording.Word(written);
    } catch (JsonProcessingException e) {
      return new Wording.Word(written);
    }
  }

  private static final class Writer extends JsonSerializer<Wording> {
    @Override
    public void serialize(Wording said, JsonGenerator json, SerializerProvider all)
        throws IOException {
      switch (said) {
        case Wording.Word(String text) -> json.writeString(text);
        case Wording.Sentence(String template, List<Wording> words) -> {
          json.writeStartArray();
          json.writeString(template);
          for (Wording word : words) {
            serialize(word, json, all);
          }
          json.writeEndArray();
        }
      }
    }
  }

  private static final class Reader extends JsonDeserializer<Wording> {
    @Override
    public Wording deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return said(json.readValueAsTree());
    }

    private static Wording said(JsonNode node) {
      if (!node.isArray() || node.isEmpty()) {
        return new Wording.Word(node.asText());
      }
      List<Wording> words = new ArrayList<>();
      node.forEach(word -> words.add(said(word)));
      return new Wording.Sentence(node.get(0).asText(), words.subList(1, words.size()));
    }
  }
}
