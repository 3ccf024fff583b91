package vn.langnghe.bot.show;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs JMH benchmarks and reads their figures.
final class Benchmarks {
  private final Collection<RunResult> results;

  private Benchmarks(Collection<RunResult> results) {
    this.results = results;
  }

  /// Runs every benchmark whose name fits.
  ///
  /// @param pattern regular expression over `package.Class.method`
  static Benchmarks run(String pattern) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(pattern)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .jvmArgsAppend(
            "-Xmx1g",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dlangnghe.root=" + vn.langnghe.bot.Starter.ROOT);
    return new Benchmarks(new Runner(options.build()).run());
  }

  /// Mean of a benchmark, in its own unit.
  ///
  /// @param method name of its method, with `=value` of its parameter where it has one
  double mean(String method) {
    return find(method).getPrimaryResult().getScore();
  }

  /// A percentile of a benchmark run in sampling mode, in its own unit.
  double percentile(String method, double percent) {
    return find(method).getPrimaryResult().getStatistics().getPercentile(percent);
  }

  private RunResult find(String method) {
    return results.stream()
        .filter(result -> name(result).equals(method))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no benchmark " + method));
  }

  private static String name(RunResult result) {
    String full = result.getParams().getBenchmark();
    StringBuilder name = new StringBuilder(full.substring(full.lastIndexOf('.') + 1));
    for (String key : result.getParams().getParamsKeys()) {
      name.append('=').append(result.getParams().getParam(key));
    }
    return name.toString();
  }
}
