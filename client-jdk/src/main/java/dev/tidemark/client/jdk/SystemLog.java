package dev.tidemark.client.jdk;

import dev.tidemark.client.port.Log;
import java.lang.System.Logger;
import java.util.Map;
import java.util.TreeMap;

/// The core's log on the platform's logger `dev.tidemark.client`.
public final class SystemLog implements Log {
    private static final Logger LOG = System.getLogger("dev.tidemark.client");

    @Override
    public void log(Level level, String event, Map<String, String> fields) {
        Logger.Level there =
                switch (level) {
                    case DEBUG -> Logger.Level.DEBUG;
                    case INFO -> Logger.Level.INFO;
                    case WARNING -> Logger.Level.WARNING;
                    case ERROR -> Logger.Level.ERROR;
                };
        if (LOG.isLoggable(there)) {
            LOG.log(there, event + " " + new TreeMap<>(fields));
        }
    }
}
