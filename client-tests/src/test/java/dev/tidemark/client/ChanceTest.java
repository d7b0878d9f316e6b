package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.port.Chance;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
public final class ChanceTest {
    @Test
    public void aSeedGivesTheSameNumbersOnEveryPlatform() {
        Chance chance = Chance.seeded(1, 2);

        assertEquals(1_646_236_913_628_999_419L, chance.nextLong());
    }

    @Test
    public void neighbouringSeedsDiffer() {
        assertNotEquals(Chance.seeded(0, 1).nextLong(), Chance.seeded(0, 2).nextLong());
    }

    @Test
    public void numbersStayBelowTheirBound() {
        Chance chance = Chance.seeded(0, 7);
        boolean[] seen = new boolean[10];

        for (int i = 0; i < 1000; i++) {
            seen[chance.below(10)] = true;
            assertTrue(chance.unit() < 1);
        }

        for (boolean digit : seen) {
            assertTrue(digit);
        }
    }

    @Test
    public void idsHaveTheFormOfTheirVersion() {
        Chance chance = Chance.seeded(3, 4);
        String random = chance.uuid();
        String timed = chance.uuidOf(0x018F_0000_0000L);

        assertEquals(36, random.length());
        assertEquals('4', random.charAt(14));
        assertTrue("89ab".indexOf(random.charAt(19)) >= 0);
        assertTrue(timed.startsWith("018f0000-0000-7"));
        assertTrue("89ab".indexOf(timed.charAt(19)) >= 0);
    }
}
