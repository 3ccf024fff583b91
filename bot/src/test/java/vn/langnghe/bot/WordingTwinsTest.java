package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.console.knowledge.form.Sheet;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.knowledge.files.Gaps;
import vn.langnghe.knowledge.text.Language;

/// Every sentence that the sources say of faults has a Vietnamese twin, and no twin is left over.
class WordingTwinsTest {
  private static final Path ROOT = Path.of("..");
  private static final Path TWINS = ROOT.resolve("knowledge/content/replies/faults.tsv");
  private static final Pattern CALL = Pattern.compile("Wording\\.of\\(");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /// A call in the sources.
  ///
  /// @param template empty where it is no literal
  /// @param words how many words it gives
  private record Call(Path file, String template, int words) {}

  private static List<Call> calls() throws IOException {
    List<Call> calls = new ArrayList<>();
    for (String module : List.of("knowledge", "bot")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          String source = Files.readString(file);
          Matcher call = CALL.matcher(source);
          while (call.find()) {
            List<String> arguments = arguments(source, call.end());
            calls.add(new Call(file, template(arguments.getFirst()), arguments.size() - 1));
          }
        }
      }
    }
    return calls;
  }

  /// The arguments of a call, as they are written.
  private static List<String> arguments(String source, int from) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int begin = from;
    for (int at = from; depth >= 0; at++) {
      char c = source.charAt(at);
      if (c == '"') {
        Matcher literal = LITERAL.matcher(source).region(at, source.length());
        assertThat(literal.lookingAt()).isTrue();
        at = literal.end() - 1;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
      if ((c == ',' && depth == 0) || depth < 0) {
        arguments.add(source.substring(begin, at));
        begin = at + 1;
      }
    }
    return arguments;
  }

  /// Literals joined by `+`; empty for anything else.
  private static String template(String argument) {
    String joined =
        LITERAL
            .matcher(argument)
            .results()
            .map(literal -> literal.group(1).translateEscapes())
            .collect(Collectors.joining());
    return LITERAL.matcher(argument).replaceAll("").replace("+", "").isBlank() ? joined : "";
  }

  private static Map<String, String> twins() throws IOException {
    Map<String, String> twins = new TreeMap<>();
    for (String line : Files.readAllLines(TWINS)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        List<String> columns = List.of(line.split("\t"));
        twins.put(columns.getFirst(), columns.getLast());
      }
    }
    return twins;
  }

  /// The fields of all forms.
  private static Set<String> fields() {
    Set<String> fields = new TreeSet<>(Sheet.DAYS);
    Arrays.stream(Kind.values())
        .flatMap(kind -> Sheet.of(kind).rows().stream())
        .forEach(row -> fields.add(row.label().replaceFirst("\\..*", "")));
    return fields;
  }

  @Test
  void everySentenceIsALiteralThatGivesItsGapsTheirWords() throws IOException {
    assertThat(calls())
        .hasSizeGreaterThan(200)
        .allSatisfy(call -> {
          assertThat(call.template()).as("%s", call).isNotBlank();
          assertThat(Gaps.of(call.template())).as("%s", call).hasSize(call.words());
        });
  }

  @Test
  void everySentenceHasAVietnameseTwinWithTheSameGaps() throws IOException {
    Map<String, String> twins = twins();
    for (Call call : calls()) {
      assertThat(twins).as("%s", call.file()).containsKey(call.template());
    }
    twins.forEach((english, twin) ->
        assertThat(new TreeSet<>(Gaps.of(twin)))
            .as("%s", english)
            .isEqualTo(new TreeSet<>(Gaps.of(english))));
  }

  @Test
  void noTwinIsLeftOver() throws IOException {
    Set<String> left = new TreeSet<>(twins().keySet());
    calls().forEach(call -> left.remove(call.template()));
    left.removeAll(fields());
    assertThat(left).isEmpty();
  }

  @Test
  void aFieldIsCalledAsItsFormCallsIt() throws IOException {
    Map<String, String> twins = twins();
    Set<String> keys = Set.copyOf(Starter.knowledge().replies().keys());
    for (String field : fields()) {
      String key = "console.know.field." + (Sheet.DAYS.contains(field) ? "day." : "") + field;
      if (twins.containsKey(field) && keys.contains(key)) {
        assertThat(Starter.knowledge().replies().raw(key, Language.VI))
            .startsWith(twins.getOrDefault(field, "?"));
      }
    }
  }
}
