package dev.tidemark.bench.micro;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs the benchmarks of a class, one after the other, in a virtual machine each.
public final class MicroRun {
    private static final int WARM_UP = 4;
    private static final int MEASURED = 5;

    private MicroRun() {}

    /// Average microseconds of each method, by its name.
    public static Map<String, Double> microseconds(Class<?> benchmarks) throws IOException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(benchmarks.getName().replace(".", "\\.") + "\\.");
        options.warmupIterations(WARM_UP);
        options.warmupTime(TimeValue.seconds(1));
        options.measurementIterations(MEASURED);
        options.measurementTime(TimeValue.seconds(1));
        options.forks(1);
        options.jvmArgs("-Xmx1g", "-XX:+UseSerialGC");
        options.verbosity(VerboseMode.SILENT);
        options.shouldFailOnError(true);
        try {
            Map<String, Double> scores = new LinkedHashMap<>();
            for (RunResult result : new Runner(options.build()).run()) {
                String name = result.getParams().getBenchmark();
                scores.put(
                        name.substring(name.lastIndexOf('.') + 1),
                        result.getPrimaryResult().getScore());
            }
            return scores;
        } catch (RunnerException failed) {
            throw new IOException("JMH: " + failed.getMessage(), failed);
        }
    }
}
