package dev.tidemark.bench.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Programs of our own in virtual machines of their own, which print figures: a name and a number a
/// line.
public final class Programs {
    private Programs() {}

    /// Runs one to its end.
    ///
    /// @param javaOptions of its virtual machine
    /// @return its figures by name
    /// @throws IOException if it does not end well
    public static Map<String, Double> figures(
            List<String> javaOptions, Class<?> program, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Commands.java("java"));
        command.addAll(javaOptions);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(program.getName());
        command.addAll(arguments);
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, Double> figures = new LinkedHashMap<>();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    figures.put(line.substring(0, space), number(line.substring(space + 1)));
                }
            }
        }
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(program.getSimpleName() + " ended with status " + status);
        }
        return figures;
    }

    private static double number(String text) throws IOException {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException other) {
            throw new IOException("not a figure: " + text, other);
        }
    }
}
