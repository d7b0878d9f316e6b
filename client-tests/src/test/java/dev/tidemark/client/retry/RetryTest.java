package dev.tidemark.client.retry;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.port.Chance;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
public final class RetryTest {
    private static final long SUN_06_NOV_1994_08_49_37 = 784_111_777_000L;

    private static long ms(String header) {
        return RetryAfter.ms(Optional.of(header), SUN_06_NOV_1994_08_49_37 - 5_000);
    }

    @Test
    public void secondsAndDatesAreUnderstood() {
        assertEquals(7_000, ms("7"));
        assertEquals(1_500, ms(" 1.5 "));
        assertEquals(5_000, ms("Sun, 06 Nov 1994 08:49:37 GMT"));
    }

    @Test
    public void nonsenseAndThePastMeanNow() {
        assertEquals(0, ms("soon"));
        assertEquals(0, ms("-5"));
        assertEquals(0, ms("NaN"));
        assertEquals(0, ms("Sat, 05 Nov 1994 08:49:37 GMT"));
        assertEquals(0, ms("Sun, 06 Abc 1994 08:49:37 GMT"));
        assertEquals(0, RetryAfter.ms(Optional.empty(), 0));
    }

    @Test
    public void nobodyIsToldToWaitForMoreThanAnHour() {
        assertEquals(3_600_000, ms("999999999999"));
        assertEquals(3_600_000, ms("Mon, 07 Nov 1994 08:49:37 GMT"));
    }

    @Test
    public void waitsDoubleWithinTheCapAndTheFloor() {
        Backoff backoff = new Backoff(100, 1_000, Chance.seeded(0, 3));
        long longest = 0;
        for (int i = 0; i < 100; i++) {
            long step = Math.min(1_000, 100L << Math.min(i, 10));
            long waited = backoff.failedMs(0);
            assertTrue(waited <= step);
            longest = Math.max(longest, waited);
        }
        assertTrue(longest > 900);
        assertEquals(5_000, backoff.failedMs(5_000));
        backoff.reset();
        assertTrue(backoff.failedMs(0) <= 100);
    }
}
