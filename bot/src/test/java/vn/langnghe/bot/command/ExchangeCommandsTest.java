package vn.langnghe.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.conversation.Dialogue;

class ExchangeCommandsTest {
  private static final Path HOME = Path.of("home");
  private final List<String> asked = new ArrayList<>();
  private final StringWriter errors = new StringWriter();

  private int run(String... arguments) {
    Service service =
        (Service)
            Proxy.newProxyInstance(
                Service.class.getClassLoader(),
                new Class<?>[] {Service.class},
                (proxy, method, given) -> {
                  Places places = (Places) given[0];
                  asked.add(method.getName() + " " + places.data(HOME) + " " + given[1]);
                  return 0;
                });
    Home home =
        new Home(
            HOME,
            InstantSource.system(),
            Map.of(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(errors));
    return LangNghe.run(home, service, new Dialogue(30), arguments);
  }

  @Test
  void filesGoOutAndComeInWithTheFoldersThatAreNamed() {
    assertThat(run("knowledge", "export", "out", "--data", "d")).isZero();
    assertThat(run("knowledge", "import", "in.zip")).isZero();
    assertThat(asked)
        .containsExactly(
            "exportKnowledge d out", "importKnowledge " + HOME.resolve("data") + " in.zip");
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThat(run("knowledge", "import")).isEqualTo(2);
    assertThat(errors.toString()).contains("DIR|ZIP");
  }
}
