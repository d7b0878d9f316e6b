package dev.tidemark.testing;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests a [TestDatabase] where a method has a parameter of that type.
///
/// A parameter of a test or of `@BeforeEach` is a database for this one test; a parameter of
/// `@BeforeAll` is one for the whole class, and its tests get the same. It is dropped afterwards.
///
/// ```java
/// @ExtendWith(PostgresExtension.class)
/// final class SnapshotIT {
///     @Test
///     void anEmptyTableHasNoRows(TestDatabase database) throws SQLException {
///         database.sql("CREATE TABLE t (id int PRIMARY KEY)");
/// ```
public final class PostgresExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(PostgresExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The store closes what it holds, and looks in the class's store first.
        return context.getStore(NAMESPACE)
                .computeIfAbsent(TestDatabase.class, key -> create(), TestDatabase.class);
    }

    private static TestDatabase create() {
        try {
            return TestDatabase.create();
        } catch (SQLException failed) {
            throw new ParameterResolutionException("no test database", failed);
        }
    }
}
