package dev.tidemark.simulation;

import org.jspecify.annotations.Nullable;

/// Plays seeds: `--seed N` one with its whole log, `--seeds N` so many from 0.
public final class Main {
    private static final int USAGE = 2;

    private Main() {}

    /// Ends with 1 if an invariant does not hold.
    public static void main(String[] arguments) {
        if (arguments.length == 2 && arguments[0].equals("--seed")) {
            System.exit(one(Long.parseLong(arguments[1])));
        }
        if (arguments.length == 2 && arguments[0].equals("--seeds")) {
            System.exit(many(Long.parseLong(arguments[1])));
        }
        System.err.println("usage: ./tidemark sim --seed N | --seeds N");
        System.exit(USAGE);
    }

    private static int one(long seed) {
        Simulation.Report report = Simulation.run(seed);
        report.log().get().forEach(System.out::println);
        System.out.println(
                "seed " + seed + ": " + report.writes() + " writes, " + verdict(report.broken()));
        GuestSimulation.Report guests = GuestSimulation.run(seed);
        guests.log().get().forEach(System.out::println);
        System.out.println("seed " + seed + " with guests: " + verdict(guests.broken()));
        return report.broken() == null && guests.broken() == null ? 0 : 1;
    }

    private static String verdict(@Nullable String broken) {
        return broken == null ? "every invariant holds" : broken;
    }

    private static int many(long seeds) {
        int broken = 0;
        for (long seed = 0; seed < seeds; seed++) {
            Simulation.Report report = Simulation.run(seed);
            @Nullable String guests = GuestSimulation.run(seed).broken();
            if (report.broken() != null || guests != null) {
                broken++;
                System.out.println("seed " + seed + ": " + report.broken());
                System.out.println("seed " + seed + " with guests: " + guests);
            }
        }
        System.out.println(seeds + " seeds, " + broken + " broken");
        return broken == 0 ? 0 : 1;
    }
}
