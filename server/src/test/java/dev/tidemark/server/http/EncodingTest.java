package dev.tidemark.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | GZIP",
                "gzip, deflate, br, zstd | ZSTD",
                "zstd;q=0.5, gzip | GZIP",
                "zstd;q=0, gzip;q=0.1 | GZIP",
                "gzip;q=0 | IDENTITY",
                "* | ZSTD",
                "*;q=0.2, zstd;q=0 | GZIP",
                "identity | IDENTITY",
                "br | IDENTITY",
                "GZIP ; Q=1.0 | GZIP",
                "gzip;q=nonsense | IDENTITY",
                "gzip;q=2 | IDENTITY",
                ",, | IDENTITY"
            })
    void theBestThatTheClientTakes(String header, Encoding encoding) {
        assertThat(Encoding.choose(header)).isEqualTo(encoding);
    }

    @Test
    void nothingSaidMeansNothingPacked() {
        assertThat(Encoding.choose(null)).isEqualTo(Encoding.IDENTITY);
    }
}
