package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.session.GuestChoice;
import dev.tidemark.client.session.Identity;
import dev.tidemark.client.session.SignOut;
import dev.tidemark.client.session.SignedIn;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
public final class SessionTest {
    private static final String CLASHING = "00000000-0000-4000-8000-000000000001";
    private static final int COMMITS = 12;

    @Test
    public void aGuestDoesEverythingAndAsksNobody() {
        Device device = new Device();

        device.insert("a", "milk");
        device.update("a", "oat milk");
        device.insert("b", "bread");
        device.delete("b");
        device.pass();

        assertEquals(List.of("oat milk"), device.titles());
        assertTrue(device.server().isEmpty());
    }

    @Test
    public void guestWorkStaysOverARestart() {
        Device device = new Device();
        device.insert("a", "milk");
        device.pass();

        device.restart();

        assertEquals(List.of("milk"), device.titles());
    }

    @Test
    public void movedWorkBecomesTheUsersAsOneWriteARow() {
        Device device = new Device();
        device.insert("a", "milk");
        device.update("a", "oat milk");
        device.insert("b", "bread");
        device.delete("b");

        device.signIn("ada", GuestChoice.MOVE);
        device.pass();

        assertEquals(List.of("ada insert a oat milk"), device.server());
        assertEquals(new Identity.User("ada"), device.session().identity());
        assertTrue(device.session().unsent().isEmpty());
    }

    @Test
    public void whoSignsInIsToldHowManyWritesMovedThoughOthersLeaveNothing() {
        Device device = new Device();
        device.insert("a", "milk");
        device.insert("b", "bread");
        device.delete("b");

        Promise<SignedIn> signedIn = device.session().signIn("ada", writes -> GuestChoice.MOVE);
        device.pass();

        assertTrue(
                signedIn.outcome() instanceof Outcome.Kept<SignedIn>(SignedIn result)
                        && result.moved() == 1);
    }

    @Test
    public void aMovedRowWhoseKeyIsTakenGetsAnotherOne() {
        Device device = new Device();
        device.accountHas(CLASHING);
        device.insert(CLASHING, "mine");

        device.signIn("ada", GuestChoice.MOVE);
        device.pass();

        assertEquals(1, device.server().size());
        assertTrue(device.server().get(0).endsWith("mine"));
        assertFalse(device.server().get(0).contains(CLASHING));
    }

    @Test
    public void anEditWhileItsRowMovesFollowsItToItsNewKey() {
        List<Integer> edits = new ArrayList<>();
        for (int commits = 0; commits < COMMITS; commits++) {
            String when = "edited in commit " + commits;
            Device device = editedWhileItMoves(commits, edits);
            device.signIn("ada", GuestChoice.MOVE);
            device.pass();

            followed(when, device);
            assertEquals(
                    when,
                    edits.contains(commits),
                    device.server().stream().anyMatch(line -> line.endsWith(" edited")));
        }
        assertFalse(edits.isEmpty());
    }

    @Test
    public void thatHoldsAtWhicheverCommitTheProgramEnds() {
        for (int commits = 0; commits < COMMITS; commits++) {
            for (int crash = commits; crash < COMMITS; crash++) {
                Device device = editedWhileItMoves(commits, new ArrayList<>());
                device.crashAt(crash, Device.Crash.AFTER);
                device.signIn("ada", GuestChoice.MOVE);
                device.pass();
                device.restart();
                device.signIn("ada", GuestChoice.MOVE);
                device.pass();

                followed("edited in commit " + commits + ", crash after " + crash, device);
            }
        }
    }

    /// @param edits gets the number of the commit if a guest makes the edit
    private static Device editedWhileItMoves(int commits, List<Integer> edits) {
        Device device = new Device();
        device.accountHas(CLASHING);
        device.insert(CLASHING, "mine");
        device.pass();
        device.meanwhile(
                commits,
                () -> {
                    device.update(CLASHING, "edited");
                    edits.add(commits);
                });
        return device;
    }

    private static void followed(String when, Device device) {
        assertFalse(when, device.server().isEmpty());
        for (String line : device.server()) {
            assertFalse(when, line.contains(CLASHING));
        }
    }

    @Test
    public void aSignInEndsThoughANewKeyCannotBeRead() {
        Device device = new Device();
        device.accountHas(CLASHING);
        device.insert(CLASHING, "mine");
        device.pass();
        device.damage("session/renamed/todos/{\"id\":\"" + CLASHING + "\"}");

        device.signIn("ada", GuestChoice.MOVE);
        device.pass();

        assertEquals(new Identity.User("ada"), device.session().identity());
        assertEquals(1, device.server().size());
        followed("another key instead", device);
    }

    @Test
    public void theNewKeysAreKnownAsLongAsTheirUserIsHere() {
        for (Device.Crash crash : Device.Crash.values()) {
            for (int commits = 0; commits < COMMITS; commits++) {
                Device device = new Device();
                device.accountHas(CLASHING);
                device.insert(CLASHING, "mine");
                device.signIn("ada", GuestChoice.MOVE);
                device.pass();
                device.crashAt(commits, crash);
                device.session().signOut(unsent -> SignOut.LEAVE);
                device.pass();
                device.restart();

                assertEquals(
                        crash + " commit " + commits,
                        device.session().identity().equals(new Identity.User("ada")),
                        device.keeps("session/renamed/"));
            }
        }
    }

    @Test
    public void aMergedRowWhoseKeyIsTakenChangesThatRow() {
        Device device = new Device();
        device.accountHas(CLASHING);
        device.insert(CLASHING, "mine");

        device.signIn("ada", GuestChoice.MERGE);
        device.pass();

        assertEquals(List.of("ada update " + CLASHING + " mine"), device.server());
    }

    @Test
    public void workThatIsKeptAsideIsThereAgainAfterSigningOut() {
        Device device = new Device();
        device.insert("a", "milk");

        device.signIn("ada", GuestChoice.KEEP_ASIDE);
        device.pass();
        List<String> asUser = device.titles();
        device.session().signOut(unsent -> SignOut.STAY);
        device.pass();

        assertEquals(List.of(), asUser);
        assertEquals(List.of("milk"), device.titles());
        assertEquals(List.of(), device.server());
    }

    @Test
    public void discardedWorkIsGone() {
        Device device = new Device();
        device.insert("a", "milk");

        device.signIn("ada", GuestChoice.DISCARD);
        device.pass();
        device.session().signOut(unsent -> SignOut.STAY);
        device.pass();

        assertEquals(List.of(), device.titles());
        assertEquals(List.of(), device.server());
    }

    @Test
    public void anEditWhileItsRowIsDiscardedFindsNoRowOfTheAccounts() {
        List<Integer> edits = new ArrayList<>();
        for (int commits = 0; commits < COMMITS; commits++) {
            Device device = editedWhileItMoves(commits, edits);
            device.signIn("ada", GuestChoice.DISCARD);
            device.pass();

            String when = "edited in commit " + commits;
            assertEquals(when, edits.contains(commits) ? 1 : 0, device.server().size());
            for (String line : device.server()) {
                assertFalse(when, line.contains(CLASHING));
            }
        }
        assertFalse(edits.isEmpty());
    }

    @Test
    public void nothingFlickersWhileWorkChangesHands() {
        Device device = new Device();
        device.insert("a", "milk");
        device.pass();
        List<Integer> sizes = new ArrayList<>();
        device.watch(sizes);

        device.signIn("ada", GuestChoice.MOVE);
        device.passBeforeTheAnswer();

        assertFalse(sizes.contains(0));
        assertEquals(List.of("milk"), device.titles());
    }

    @Test
    public void writesBelongToWhoeverMadeThem() {
        Device device = new Device();
        device.proofOf("ada", false);
        device.proofOf("bob", true);
        device.signIn("ada", GuestChoice.MOVE);
        device.pass();
        device.insert("a", "of ada");
        device.pass();

        device.session().signOut(unsent -> SignOut.LEAVE);
        device.pass();
        device.signIn("bob", GuestChoice.MOVE);
        device.pass();
        device.insert("b", "of bob");
        device.pass();
        List<String> withBob = device.server();
        device.session().signOut(unsent -> SignOut.LEAVE);
        device.pass();
        device.proofOf("ada", true);
        device.signIn("ada", GuestChoice.MOVE);
        device.pass();

        assertEquals(List.of("bob insert b of bob"), withBob);
        assertEquals(List.of("bob insert b of bob", "ada insert a of ada"), device.server());
    }

    @Test
    public void signingOutWarnsOfUnsentWorkAndMayBeCalledOff() {
        Device device = new Device();
        device.proofOf("ada", false);
        device.signIn("ada", GuestChoice.MOVE);
        device.pass();
        device.insert("a", "milk");
        device.pass();
        List<Integer> warned = new ArrayList<>();

        device.session()
                .signOut(
                        unsent -> {
                            warned.add(unsent.waiting());
                            return SignOut.STAY;
                        });
        device.pass();

        assertEquals(List.of(1), warned);
        assertEquals(new Identity.User("ada"), device.session().identity());
    }

    @Test
    public void erasedWorkIsGivenUp() {
        Device device = new Device();
        device.proofOf("ada", false);
        device.signIn("ada", GuestChoice.MOVE);
        device.pass();
        device.insert("a", "milk");
        device.pass();

        device.session().signOut(unsent -> SignOut.ERASE);
        device.pass();
        device.proofOf("ada", true);
        device.signIn("ada", GuestChoice.MOVE);
        device.pass();

        assertEquals(List.of(), device.server());
        assertEquals(List.of(), device.titles());
    }

    @Test
    public void aCrashAtAnyCommitLosesNothingAndDoublesNothing() {
        for (int commits = 0; commits < COMMITS; commits++) {
            crashedSignIn(commits, Device.Crash.BEFORE);
            crashedSignIn(commits, Device.Crash.AFTER);
        }
    }

    private static void crashedSignIn(int commits, Device.Crash crash) {
        String where = crash + " commit " + commits;
        Device device = new Device();
        device.accountHas(CLASHING);
        for (int i = 0; i < 5; i++) {
            device.insert("k" + i, "title " + i);
        }
        device.insert(CLASHING, "mine");
        device.delete("k4");
        device.pass();

        device.crashAt(commits, crash);
        device.signIn("ada", GuestChoice.MOVE);
        device.pass();
        device.restart();
        device.pass();
        device.signIn("ada", GuestChoice.MOVE);
        device.pass();

        List<String> titles = new ArrayList<>();
        device.server().forEach(line -> titles.add(line.substring(line.indexOf(' ', 11) + 1)));
        titles.sort(null);
        assertEquals(where, List.of("mine", "title 0", "title 1", "title 2", "title 3"), titles);
        assertTrue(where, device.server().stream().noneMatch(line -> line.contains(CLASHING)));
        assertEquals(where, new Identity.User("ada"), device.session().identity());
    }
}
