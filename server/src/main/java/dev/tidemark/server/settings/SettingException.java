package dev.tidemark.server.settings;

/// A setting that can't be used; the message is for the person who wrote it.
public final class SettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public SettingException(String message) {
        super(message);
    }

    /// The value of `key` is not what it should be. Never shows the value: it might be a secret.
    static SettingException of(Key key, String expected) {
        return new SettingException("%s must be %s".formatted(key.names().getFirst(), expected));
    }
}
