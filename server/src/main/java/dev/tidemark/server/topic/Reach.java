package dev.tidemark.server.topic;

import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.server.definitions.Binding;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.server.definitions.TopicRules.Writers;
import dev.tidemark.server.identity.ClaimSet;
import dev.tidemark.server.identity.IdentityOutcome;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.topic.TopicKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which state of a topic somebody may have.
sealed interface Reach {
    /// This one.
    record Granted(TopicKey key) implements Reach {}

    /// None.
    record Denied(TopicRefusal refusal) implements Reach {}

    /// Of those who read and listen.
    static Reach of(String topic, TopicRules rules, Identity identity) {
        return switch (rules.scope()) {
            case SHARED -> new Granted(TopicKey.shared(topic));
            case OWNER -> owned(topic, rules.owner(), identity);
        };
    }

    /// Of those who write.
    static Reach toWrite(String topic, TopicRules rules, Identity identity) {
        boolean may =
                switch (rules.writers()) {
                    case Writers.All() -> true;
                    case Writers.Roles(List<String> names) ->
                            names.contains(String.valueOf(identity.role()));
                    case Writers.None() -> false;
                };
        return may
                ? of(topic, rules, identity)
                : new Denied(new TopicRefusal.Forbidden("the topic is for others to write"));
    }

    private static Reach owned(String topic, Binding.Claim claim, Identity identity) {
        if (!identity.signedIn()) {
            return new Denied(new TopicRefusal.Unidentified(IdentityOutcome.Refused.MISSING));
        }
        JsonValue value = claim.in(ClaimSet.of(identity));
        @Nullable String owner = value == null ? null : Binding.scalar(value);
        if (owner == null || owner.isEmpty() || owner.length() > TopicKey.OWNER_LENGTH_MAX) {
            return new Denied(
                    new TopicRefusal.Forbidden(
                            "the token has no usable claim " + claim.path() + " to own a state"));
        }
        return new Granted(new TopicKey(topic, owner));
    }
}
