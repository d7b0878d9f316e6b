package dev.tidemark.server.definitions;

import java.util.List;

/// A topic that clients read, write and listen to: one JSON object, kept the same everywhere.
///
///     TopicRules.perUser().bytesMax(16 * 1024)
///     TopicRules.shared().writtenBy("editor")
///
/// @param scope whose it is
/// @param owner the claim that tells one owner from another, where each has a state of their own
/// @param writers who may write it
/// @param bytesMax size of its data as JSON, 2 to 512 KiB
public record TopicRules(Scope scope, Binding.Claim owner, Writers writers, int bytesMax) {
    private static final int BYTES_DEFAULT = 64 << 10;
    private static final int BYTES_MAX = 512 << 10;
    private static final Binding.Claim SUBJECT = new Binding.Claim("sub");

    public TopicRules {
        if (bytesMax < 2 || bytesMax > BYTES_MAX) {
            throw new DefinitionsException("the data of a topic has 2 to 524288 bytes");
        }
    }

    /// Whose a topic is.
    public enum Scope {
        /// Each owner has a state of their own.
        OWNER,
        /// All have the same.
        SHARED
    }

    /// Who may write.
    public sealed interface Writers {
        /// Every role that Postgres lets.
        record All() implements Writers {}

        /// The bearers of tokens with one of these Postgres roles.
        record Roles(List<String> names) implements Writers {
            public Roles {
                names = List.copyOf(names);
                if (names.isEmpty()) {
                    throw new DefinitionsException("lists nothing; leave it out for all");
                }
            }
        }

        /// No client; programs write to the database.
        record None() implements Writers {}
    }

    /// A state for each user.
    public static TopicRules perUser() {
        return new TopicRules(Scope.OWNER, SUBJECT, new Writers.All(), BYTES_DEFAULT);
    }

    /// One state for all.
    public static TopicRules shared() {
        return new TopicRules(Scope.SHARED, SUBJECT, new Writers.All(), BYTES_DEFAULT);
    }

    /// A state for each value of a claim, such as a team's.
    ///
    /// @param claim its name, or a JSON pointer into the claims
    public TopicRules per(String claim) {
        return new TopicRules(Scope.OWNER, new Binding.Claim(claim), writers, bytesMax);
    }

    /// Written by the bearers of these Postgres roles only.
    public TopicRules writtenBy(String... roles) {
        return new TopicRules(scope, owner, new Writers.Roles(List.of(roles)), bytesMax);
    }

    /// Written by no client.
    public TopicRules readOnly() {
        return new TopicRules(scope, owner, new Writers.None(), bytesMax);
    }

    /// With at most that much data.
    public TopicRules bytesMax(int max) {
        return new TopicRules(scope, owner, writers, max);
    }
}
