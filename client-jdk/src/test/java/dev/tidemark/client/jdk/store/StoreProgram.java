package dev.tidemark.client.jdk.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// A program of its own on a store, and what it says. It ends when its input does.
final class StoreProgram {
    static final Duration LIMIT = Duration.ofSeconds(60);

    private final String name;
    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();

    /// @param main is given all that follows
    /// @param kind `files` or `sqlite`
    StoreProgram(Class<?> main, String kind, Path path, String name, List<String> more)
            throws IOException {
        this.name = name;
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName(),
                                kind,
                                path.toString(),
                                name));
        command.addAll(more);
        process = new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
        Thread reader = new Thread(this::read, "output of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        } catch (IOException killed) {
            // What it said before is what counts.
            return;
        }
    }

    String name() {
        return name;
    }

    /// All lines so far.
    List<String> said() {
        return said;
    }

    /// What follows `word` in the lines that begin with it.
    List<String> saidOf(String word) {
        return said.stream()
                .filter(line -> line.startsWith(word + ' '))
                .map(line -> line.substring(word.length() + 1))
                .toList();
    }

    /// Tells it something.
    void say(char letter) throws IOException {
        process.getOutputStream().write(letter);
        process.getOutputStream().flush();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }

    /// As a power cut would, but for the machine.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Lets it end by itself.
    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError(name + " does not end");
        }
    }

    /// Whatever state it is in.
    void destroy() {
        process.destroyForcibly();
    }
}
