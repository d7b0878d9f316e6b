package dev.tidemark.server.definitions;

import dev.tidemark.server.definitions.TopicRules.Writers;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One member of the file's `topics`.
final class TopicsSection {
    private static final Set<String> NAMES = Set.of("scope", "owner", "writable", "roles", "bytes");

    private TopicsSection() {}

    static TopicRules read(Place topic) {
        Map<String, Place> members = topic.object(NAMES);
        try {
            TopicRules rules = scoped(members);
            Place bytes = members.get("bytes");
            return new TopicRules(
                    rules.scope(),
                    rules.owner(),
                    writers(members),
                    bytes == null ? rules.bytesMax() : bytes.number());
        } catch (DefinitionsException fault) {
            String message = String.valueOf(fault.getMessage());
            throw message.startsWith("/") ? fault : topic.fault(message);
        }
    }

    private static TopicRules scoped(Map<String, Place> members) {
        Place scope = members.get("scope");
        Place owner = members.get("owner");
        boolean shared = scope != null && isShared(scope);
        if (!shared) {
            return owner == null ? TopicRules.perUser() : TopicRules.perUser().per(claim(owner));
        }
        if (owner != null) {
            throw owner.fault("has no effect on what all share");
        }
        return TopicRules.shared();
    }

    private static boolean isShared(Place scope) {
        return switch (scope.text()) {
            case "shared" -> true;
            case "owner" -> false;
            default -> throw scope.fault("must be owner or shared");
        };
    }

    private static String claim(Place owner) {
        if (Binding.parse(owner.text()) instanceof Binding.Claim(String path)) {
            return path;
        }
        throw owner.fault("must be a claim, such as claim:sub");
    }

    private static Writers writers(Map<String, Place> members) {
        @Nullable Place writable = members.get("writable");
        @Nullable Place roles = members.get("roles");
        if (writable != null && !writable.flag()) {
            if (roles != null) {
                throw roles.fault("has no effect on what no client writes");
            }
            return new Writers.None();
        }
        return roles == null ? new Writers.All() : new Writers.Roles(roles.texts());
    }
}
