package dev.tidemark.client.contract;

import static dev.tidemark.client.contract.Expectation.equal;
import static dev.tidemark.client.contract.Expectation.holds;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Leases;
import java.util.ArrayList;
import java.util.List;

/// What every `Leases` does.
public final class LeasesContract {
    private LeasesContract() {}

    /// All of it.
    public static List<Fact<Leases>> facts() {
        return List.of(
                new Fact<>("whoIsAloneIsGranted", LeasesContract::whoIsAloneIsGranted),
                new Fact<>("onlyOneHoldsALease", LeasesContract::onlyOneHoldsALease),
                new Fact<>("whoGivesUpHandsOver", LeasesContract::whoGivesUpHandsOver),
                new Fact<>("whoNoLongerAsksIsNotGranted", LeasesContract::whoNoLongerAsks),
                new Fact<>("namesDoNotDisturbEachOther", LeasesContract::names),
                new Fact<>("tokensGrowOverRestarts", LeasesContract::tokensGrow));
    }

    private static void whoIsAloneIsGranted(Processes<Leases> processes) {
        Witness witness = new Witness();

        processes.start().contend("uploader", witness);

        holds(witness.tokens.isEmpty(), "granted inside the call");
        processes.until(() -> witness.holding);
        equal(1, witness.tokens.size());
    }

    private static void onlyOneHoldsALease(Processes<Leases> processes) {
        Witness first = new Witness();
        Witness second = new Witness();

        Cancellable asking = processes.start().contend("uploader", first);
        processes.until(() -> first.holding);
        processes.start().contend("uploader", second);
        Witness other = new Witness();
        processes.start().contend("other", other);
        processes.until(() -> other.holding);

        holds(first.holding && !second.holding, "two hold one lease, or the holder lost it");
        asking.cancel();
        processes.until(() -> second.holding);
    }

    private static void whoGivesUpHandsOver(Processes<Leases> processes) {
        List<Long> tokens = new ArrayList<>();
        Leases here = processes.start();
        Leases there = processes.start();

        for (int turn = 0; turn < 6; turn++) {
            Witness witness = new Witness();
            Cancellable asking = (turn % 2 == 0 ? here : there).contend("uploader", witness);
            processes.until(() -> witness.holding);
            asking.cancel();
            asking.cancel();
            tokens.addAll(witness.tokens);
        }

        equal(tokens.stream().sorted().distinct().toList(), tokens);
        equal(6, tokens.size());
    }

    private static void whoNoLongerAsks(Processes<Leases> processes) {
        Leases leases = processes.start();
        Witness given = new Witness();
        Witness next = new Witness();

        leases.contend("uploader", given).cancel();
        leases.contend("uploader", next);
        processes.until(() -> next.holding);

        equal(List.of(), given.tokens);
    }

    private static void names(Processes<Leases> processes) {
        Leases leases = processes.start();
        Witness one = new Witness();
        Witness other = new Witness();

        leases.contend("one", one);
        leases.contend("other", other);

        processes.until(() -> one.holding && other.holding);
    }

    private static void tokensGrow(Processes<Leases> processes) {
        Leases before = processes.start();
        Witness first = new Witness();
        before.contend("uploader", first);
        processes.until(() -> first.holding);

        processes.end(before);
        Witness second = new Witness();
        processes.start().contend("uploader", second);
        processes.until(() -> second.holding);

        holds(second.tokens.get(0) > first.tokens.get(0), "a token came twice");
    }

    private static final class Witness implements Leases.Contender {
        private final List<Long> tokens = new ArrayList<>();
        private boolean holding;

        @Override
        public void granted(long token) {
            holds(!holding, "granted twice");
            holding = true;
            tokens.add(token);
        }

        @Override
        public void lost() {
            holds(holding, "lost without being held");
            holding = false;
        }
    }
}
