package dev.tidemark.client.sharing;

import dev.tidemark.client.promise.Promise;

/// Whether processes of the store live, as far as their device knows: then nobody has to wait for a
/// lease whose holder was killed.
public interface Presence {
    /// Names this process among all that ever were; a word without `@`, empty if it can't be told
    /// whether it lives.
    String name();

    /// Whether that process has surely ended. One that is only stopped has not.
    Promise<Boolean> ended(String process);

    /// Nothing is known of any process.
    static Presence unknown() {
        return new Presence() {
            @Override
            public String name() {
                return "";
            }

            @Override
            public Promise<Boolean> ended(String process) {
                return Promise.kept(false);
            }
        };
    }
}
