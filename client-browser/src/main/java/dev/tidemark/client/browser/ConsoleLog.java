package dev.tidemark.client.browser;

import dev.tidemark.client.port.Log;
import java.util.Map;
import java.util.TreeMap;
import org.teavm.jso.JSBody;

/// The core's log on the browser's console.
final class ConsoleLog implements Log {
    @Override
    public void log(Level level, String event, Map<String, String> fields) {
        String line = "tidemark: " + event + " " + new TreeMap<>(fields);
        switch (level) {
            case DEBUG -> debug(line);
            case INFO -> info(line);
            case WARNING -> warn(line);
            case ERROR -> error(line);
        }
    }

    @JSBody(params = "line", script = "console.debug(line);")
    private static native void debug(String line);

    @JSBody(params = "line", script = "console.info(line);")
    private static native void info(String line);

    @JSBody(params = "line", script = "console.warn(line);")
    private static native void warn(String line);

    @JSBody(params = "line", script = "console.error(line);")
    private static native void error(String line);
}
