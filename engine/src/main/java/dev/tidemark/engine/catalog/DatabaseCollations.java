package dev.tidemark.engine.catalog;

import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.postgres.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What the database knows of its collations, asked once and remembered: it can't change while the
/// server runs.
///
/// Letter case is read from Postgres code point by code point. That is exact where Postgres maps
/// each on its own: under the C library's locales and the built-in `C.UTF-8`. ICU and the built-in
/// `PG_UNICODE_FAST` look at a letter's neighbours and may make two letters of one; of those
/// nothing is said.
///
/// Safe for any thread; a first question waits for the database.
public final class DatabaseCollations {
    /// No script beyond has letter case (Unicode's planes 2 and up hold ideographs and private
    /// characters).
    private static final int LAST_LETTER = 0x1ffff;

    private static final String COLLATIONS =
            """
            SELECT co.oid = 100 AS usual, pg_catalog.quote_ident(n.nspname) || '.'
                || pg_catalog.quote_ident(co.collname) AS quoted, %s
            FROM pg_catalog.pg_collation co
            JOIN pg_catalog.pg_namespace n ON n.oid = co.collnamespace
            JOIN pg_catalog.pg_database d ON d.datname = pg_catalog.current_database()
            WHERE co.collencoding IN (-1, d.encoding)
            ORDER BY co.oid <> 100, co.oid
            """
                    .formatted(CatalogQuery.COLLATION);

    private static final String LETTERS =
            """
            SELECT i, low COLLATE "C", up COLLATE "C"
            FROM (SELECT i, pg_catalog.chr(i) AS c,
                    lower(pg_catalog.chr(i) COLLATE {name}) AS low,
                    upper(pg_catalog.chr(i) COLLATE {name}) AS up
                FROM pg_catalog.generate_series(1, ?) i
                WHERE i NOT BETWEEN 55296 AND 57343) one
            WHERE low COLLATE "C" <> c OR up COLLATE "C" <> c
            ORDER BY i
            """;

    private final Database database;
    private final Map<Collation, Optional<Letters>> letters = new ConcurrentHashMap<>();
    private volatile @Nullable Map<Collation, String> names;
    private volatile @Nullable Collation usual;

    public DatabaseCollations(Database database) {
        this.database = database;
    }

    /// The collation of texts that have no other.
    public Collation usual() throws DatabaseException {
        Collation known = usual;
        if (known == null) {
            try (Session session = database.admin()) {
                names(session.connection());
            } catch (SQLException error) {
                throw new DatabaseException(error);
            }
            known = usual;
        }
        if (known == null) {
            throw new IllegalStateException("the catalogue has no default collation");
        }
        return known;
    }

    /// Letter case under a collation; empty if it can't be had exactly.
    public Optional<Letters> letters(Collation collation) throws DatabaseException {
        Optional<Letters> known = letters.get(collation);
        if (known != null) {
            return known;
        }
        Optional<Letters> asked = Optional.empty();
        if (mapsEachAlone(collation)) {
            try (Session session = database.admin()) {
                String name = names(session.connection()).get(collation);
                if (name != null) {
                    asked = read(session.connection(), name);
                }
            } catch (SQLException error) {
                throw new DatabaseException(error);
            }
        }
        letters.put(collation, asked);
        return asked;
    }

    private static boolean mapsEachAlone(Collation collation) {
        return switch (collation.provider()) {
            case LIBC -> true;
            case BUILTIN -> collation.locale().equals("C.UTF-8");
            case NONE, ICU -> false;
        };
    }

    /// A name for each collation there is. Two that mean the same have one.
    private Map<Collation, String> names(Connection connection) throws SQLException {
        Map<Collation, String> known = names;
        if (known != null) {
            return known;
        }
        Map<Collation, String> found = new ConcurrentHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COLLATIONS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Collation collation = CatalogQuery.collation(row);
                if (row.getBoolean("usual")) {
                    usual = collation;
                }
                if (row.getString("encoding").equals("UTF8")) {
                    found.putIfAbsent(collation, row.getString("quoted"));
                }
            }
        }
        names = found;
        return found;
    }

    /// @param name quoted by Postgres itself
    private static Optional<Letters> read(Connection connection, String name) throws SQLException {
        List<Integer> changes = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(LETTERS.replace("{name}", name))) {
            statement.setInt(1, LAST_LETTER);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String lower = row.getString(2);
                    String upper = row.getString(3);
                    if (!isOne(lower) || !isOne(upper)) {
                        return Optional.empty();
                    }
                    changes.add(row.getInt(1));
                    changes.add(lower.codePointAt(0));
                    changes.add(upper.codePointAt(0));
                }
            }
        }
        return Optional.of(new Letters(changes));
    }

    private static boolean isOne(String text) {
        return text.codePointCount(0, text.length()) == 1;
    }
}
