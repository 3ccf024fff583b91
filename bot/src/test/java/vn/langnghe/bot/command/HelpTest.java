package vn.langnghe.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.conversation.Dialogue;

class HelpTest {
  private final StringWriter out = new StringWriter();

  @Test
  void helpNamesTheCommandsAndWarnsOfNothing() {
    PrintStream before = System.err;
    ByteArrayOutputStream warned = new ByteArrayOutputStream();
    System.setErr(new PrintStream(warned, true, StandardCharsets.UTF_8)); // where picocli warns
    try {
      assertThat(run("--help")).isZero();
    } finally {
      System.setErr(before);
    }
    assertThat(out.toString()).contains("serve", "knowledge", "95 % intervals");
    assertThat(warned.toString(StandardCharsets.UTF_8)).doesNotContain("picocli");
  }

  private int run(String... arguments) {
    Service service =
        (Service)
            Proxy.newProxyInstance(
                Service.class.getClassLoader(),
                new Class<?>[] {Service.class},
                (proxy, method, given) -> 0);
    Home home =
        new Home(
            Path.of("."),
            InstantSource.system(),
            Map.of(),
            new PrintWriter(out),
            new PrintWriter(new StringWriter()));
    return LangNghe.run(home, service, new Dialogue(30), arguments);
  }
}
