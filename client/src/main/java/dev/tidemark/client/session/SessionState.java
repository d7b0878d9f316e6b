package dev.tidemark.client.session;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;

/// Who is here, as it is stored under [#KEY].
///
/// ```
/// Guest -> SigningIn(user, choice) -> SignedIn(user, choice) -> Guest
/// ```
sealed interface SessionState {
    /// Where it is stored.
    String KEY = "session/state";

    /// Nobody in particular.
    record Guest() implements SessionState {}

    /// Somebody comes, and the guest's work is not where it belongs yet.
    ///
    /// @param upTo the greatest number of the writes that the person was asked about
    record SigningIn(String user, GuestChoice choice, long upTo) implements SessionState {}

    /// Somebody is here.
    ///
    /// @param choice for the guest's work that other programs of the store have not stored yet
    record SignedIn(String user, GuestChoice choice) implements SessionState {}

    /// As text.
    default String toText() {
        JsonBytes to = new JsonBytes(64).raw("{\"v\":1");
        switch (this) {
            case Guest guest -> {}
            case SigningIn(String user, GuestChoice choice, long upTo) ->
                    to.raw(",\"user\":")
                            .text(user)
                            .raw(",\"choice\":")
                            .text(choice.name())
                            .raw(",\"upTo\":")
                            .text(Long.toString(upTo));
            case SignedIn(String user, GuestChoice choice) ->
                    to.raw(",\"user\":").text(user).raw(",\"chosen\":").text(choice.name());
        }
        return to.raw('}').toString();
    }

    /// Reads [#toText]. What can't be read is nobody: nothing is sent, and the person signs in.
    static SessionState read(String text) {
        try {
            if (JsonReader.read(text, 2) instanceof JsonValue.Members members
                    && members.byName().get("user") instanceof JsonValue.Text(String user)
                    && !user.isEmpty()) {
                return members.byName().get("choice") instanceof JsonValue.Text(String choice)
                        ? new SigningIn(user, GuestChoice.valueOf(choice), upTo(members))
                        : new SignedIn(user, chosen(members));
            }
            return new Guest();
        } catch (JsonException | IllegalArgumentException unreadable) {
            return new Guest();
        }
    }

    private static long upTo(JsonValue.Members members) {
        return members.byName().get("upTo") instanceof JsonValue.Text(String number)
                ? Long.parseLong(number)
                : Long.MAX_VALUE;
    }

    private static GuestChoice chosen(JsonValue.Members members) {
        return members.byName().get("chosen") instanceof JsonValue.Text(String choice)
                ? GuestChoice.valueOf(choice)
                : GuestChoice.KEEP_ASIDE;
    }
}
