package dev.tidemark.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The platform's own coder says what is right.
final class Utf8Test {
    @Test
    void everyCharacterIsCodedAsThePlatformDoes() {
        List<Integer> wrong = new ArrayList<>();
        for (int whole = 0; whole <= Character.MAX_CODE_POINT; whole++) {
            String text = new String(Character.toChars(whole));
            byte[] right = text.getBytes(UTF_8);
            boolean half = whole >= Character.MIN_SURROGATE && whole <= Character.MAX_SURROGATE;
            if (!Arrays.equals(encoded(text), right)
                    || (!half && !Utf8.decode(right, right.length).equals(text))) {
                wrong.add(whole);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void halvesOfCharactersBecomeQuestionMarks() {
        Random chance = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = chance.nextInt(6); length > 0; length--) {
                text.append((char) (0xD7F0 + chance.nextInt(0x820)));
            }
            assertThat(encoded(text.toString())).isEqualTo(text.toString().getBytes(UTF_8));
        }
    }

    @Test
    void bytesThatAreNoneStandAsUnknown() {
        assertThat(Utf8.decode(new byte[] {'a', (byte) 0x80, 'b', (byte) 0xE2}, 4))
                .isEqualTo("a\uFFFDb\uFFFD");
    }

    private static byte[] encoded(String text) {
        byte[] bytes = new byte[text.length() * Utf8.CHAR_BYTES_MAX];
        return Arrays.copyOf(bytes, Utf8.encode(text, bytes, 0));
    }
}
