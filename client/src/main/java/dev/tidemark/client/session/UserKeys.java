package dev.tidemark.client.session;

import dev.tidemark.client.port.OwnedKey;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.promise.Promise;
import java.util.ArrayList;
import java.util.List;

/// What a device keeps of one user, besides their writes.
final class UserKeys {
    private static final int PAGE = 500;

    private UserKeys() {}

    /// Takes all of it away, but for the last few.
    ///
    /// In the order of the keys: a shape's checkpoint goes before its rows, so that rows which are
    /// only half there are of no use after a crash, and come again.
    ///
    /// @param others edits of the same last commit
    /// @return those, and edits that take away the rest
    static Promise<List<Storage.Edit>> erase(
            Storage storage, String user, List<Storage.Edit> others) {
        return pages(storage, OwnedKey.Kind.ROWS.of(user))
                .then(few -> storage.commit(few))
                .then(done -> pages(storage, OwnedKey.Kind.TOPICS.of(user)))
                .map(
                        few -> {
                            List<Storage.Edit> all = new ArrayList<>(others);
                            all.addAll(few);
                            return all;
                        });
    }

    /// Takes all keys of a prefix away, but for the last few.
    ///
    /// @return edits that take away the rest
    static Promise<List<Storage.Edit>> pages(Storage storage, String prefix) {
        return storage.list(prefix, "", PAGE)
                .then(
                        pairs -> {
                            List<Storage.Edit> edits =
                                    pairs.stream().map(UserKeys::deletion).toList();
                            return pairs.size() < PAGE
                                    ? Promise.kept(edits)
                                    : storage.commit(edits).then(done -> pages(storage, prefix));
                        });
    }

    private static Storage.Edit deletion(Storage.Pair pair) {
        return new Storage.Edit.Delete(pair.key());
    }
}
