package dev.tidemark.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @Test
    void allPartsAreRead() {
        DatabaseUrl url =
                DatabaseUrl.parse("postgresql://ann:s3cret@db.example:6432/shop?sslmode=require");

        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6432/shop");
        Properties properties = url.properties();
        assertThat(properties.getProperty("user")).isEqualTo("ann");
        assertThat(properties.getProperty("password")).isEqualTo("s3cret");
        assertThat(properties.getProperty("sslmode")).isEqualTo("require");
    }

    @Test
    void whatIsLeftOutHasDefaults() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://ann@");

        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://localhost:5432/ann");
        assertThat(url.properties()).doesNotContainKeys("password", "sslmode");
    }

    @Test
    void emptyPasswordIsNone() {
        assertThat(DatabaseUrl.parse("postgres://ann:@h/d").properties())
                .doesNotContainKey("password");
    }

    @Test
    void percentEncodingIsResolvedAndPlusStays() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://a%40b:p%2F%3A+%C3%A9@h/my%20db%2B");

        assertThat(url.user()).isEqualTo("a@b");
        assertThat(url.properties().getProperty("password")).isEqualTo("p/:+é");
        assertThat(url.database()).isEqualTo("my db+");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://h:5432/my+db%2B");
    }

    @Test
    void ipv6HostsStandInBrackets() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://a:b@[2001:db8::1]:5433/d");

        assertThat(url.host()).isEqualTo("2001:db8::1");
        assertThat(url.port()).isEqualTo(5433);
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://[2001:db8::1]:5433/d");
        assertThat(DatabaseUrl.parse("postgres://a@[::1]/d").port()).isEqualTo(5432);
    }

    @Test
    void passwordMayHoldUnescapedAtAndQuestionMark() {
        assertThat(DatabaseUrl.parse("postgres://a:p@s?s@h/d").properties().getProperty("password"))
                .isEqualTo("p@s?s");
    }

    @Test
    void parametersMayFollowTheHostAtOnce() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://a:b@h?application_name=x@y");

        assertThat(url.host()).isEqualTo("h");
        assertThat(url.properties()).containsEntry("ApplicationName", "x@y");
    }

    @Test
    void passwordIsNeverShown() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://ann:s3cret@h/d");

        assertThat(url.toString()).isEqualTo("postgresql://ann@h:5432/d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://a:s3cret@h/d",
                "postgres://a:s3cret@h:port/d",
                "postgres://a:s3cret@h:0/d",
                "postgres://a:s3cret@h:70000/d",
                "postgres://a:s3cret%zz@h/d",
                "postgres://a:s3cret%2@h/d",
                "postgres://a:s3cret@[::1/d",
                "postgres://a:s3cret@[::1]x/d",
                "postgres://a:s3cret@h1,h2/d",
                "postgres://a:s3cret@%2Fvar%2Frun/d",
                "postgres://:s3cret@h/d",
                "postgres://h/d",
                "postgres://a:s3cret/s3cret@h:s3cret/d",
                "postgres://a:s3cret@h/d?sslmode=on",
                "postgres://a:s3cret@h/d?ssl_mode=disable",
                "postgres://a:s3cret@h/d?sslmode",
                "postgres://a:s3cret@h/d?connect_timeout=soon",
                "postgres://a:s3cret@h/d?sslmode=disable&sslrootcert=/ca.pem"
            })
    void unusableUrlsAreRefusedWithoutShowingThePassword(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseUrl.parse(url))
                .withMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "allow", "prefer", "require", "verify-ca", "verify-full"})
    void everySslModeIsKept(String mode) {
        assertThat(sslMode("postgres://a@h/d?sslmode=" + mode)).isEqualTo(mode);
    }

    @Test
    void certificateAuthorityMeansThatTheCertificateIsChecked() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://a@h/d?sslmode=require");

        Properties properties = url.withCertificateAuthority(Path.of("/ca.pem")).properties();

        assertThat(properties.getProperty("sslmode")).isEqualTo("verify-ca");
        assertThat(properties.getProperty("sslrootcert")).isEqualTo("/ca.pem");
        assertThat(sslMode("postgres://a@h/d?sslrootcert=/ca.pem&sslmode=verify-full"))
                .isEqualTo("verify-full");
    }

    @Test
    void certificateAuthorityContradictsDisable() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://a@h/d?sslmode=disable");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> url.withCertificateAuthority(Path.of("/ca.pem")))
                .withMessageContaining("sslmode=disable");
    }

    @Test
    void fullCheckWithoutFileUsesTheAuthoritiesThatJavaTrusts() {
        assertThat(
                        DatabaseUrl.parse("postgres://a@h/d?sslmode=verify-full")
                                .properties()
                                .getProperty("sslfactory"))
                .isEqualTo("org.postgresql.ssl.DefaultJavaSSLFactory");
    }

    @Test
    void knownParametersReachTheDriver() {
        Properties properties =
                DatabaseUrl.parse(
                                "postgres://a@h/d?application_name=x&connect_timeout=7"
                                        + "&options=-c%20search_path%3Dapp&pgbouncer=true")
                        .properties();

        assertThat(properties)
                .containsEntry("ApplicationName", "x")
                .containsEntry("connectTimeout", "7")
                .containsEntry("options", "-c search_path=app")
                .doesNotContainKey("pgbouncer");
    }

    private static String sslMode(String url) {
        return DatabaseUrl.parse(url).properties().getProperty("sslmode");
    }
}
