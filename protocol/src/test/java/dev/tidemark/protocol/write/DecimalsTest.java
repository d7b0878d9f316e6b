package dev.tidemark.protocol.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalsTest {
    private static final List<String> TEXTS =
            List.of(
                    "0",
                    "-0",
                    "0.00",
                    "-0.5",
                    ".5",
                    "5.",
                    "+7",
                    "1",
                    "-1",
                    "9",
                    "99.99",
                    "0.01",
                    "1e3",
                    "-1E3",
                    "12.5e-4",
                    "0e5",
                    "1e+2",
                    "007",
                    "-999999999999999999999.999",
                    "1000000000000000000000",
                    "0.000000000000000000000001",
                    "9.99e5");

    @Test
    void sumsAreThoseOfBigDecimal() {
        for (String one : TEXTS) {
            for (String other : TEXTS) {
                same(one, other);
            }
        }
    }

    @Test
    void sumsOfAnyNumbersAreThoseOfBigDecimal() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            same(any(random), any(random));
        }
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (String text :
                List.of(
                        "",
                        "-",
                        ".",
                        "NaN",
                        "Infinity",
                        "1.2.3",
                        "1e",
                        "e5",
                        "--1",
                        "1 ",
                        "1e5.5",
                        "1e2e3",
                        "0x1",
                        "1e+-2",
                        "1.-2",
                        "+-1",
                        "-.",
                        ".e1")) {
            assertThatThrownBy(() -> Decimals.sum("1", text))
                    .as(text)
                    .isInstanceOf(NumberFormatException.class);
            assertThatThrownBy(() -> new BigDecimal(text))
                    .as(text)
                    .isInstanceOf(NumberFormatException.class);
        }
    }

    @Test
    void numbersThatPostgresCantHaveAreRefused() {
        assertThatThrownBy(() -> Decimals.sum("1", "1e999999999"))
                .isInstanceOf(NumberFormatException.class);
    }

    private static String any(Random random) {
        String digits = Integer.toString(random.nextInt(random.nextInt(1, 100_000)));
        String fraction = random.nextBoolean() ? "." + random.nextInt(1000) : "";
        String exponent = random.nextInt(5) == 0 ? "e" + (random.nextInt(20) - 10) : "";
        return (random.nextBoolean() ? "-" : "") + digits + fraction + exponent;
    }

    private static void same(String one, String other) {
        assertThat(Decimals.sum(one, other))
                .as(one + " and " + other)
                .isEqualTo(new BigDecimal(one).add(new BigDecimal(other)).toPlainString());
    }
}
