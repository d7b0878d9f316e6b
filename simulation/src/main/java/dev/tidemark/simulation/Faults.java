package dev.tidemark.simulation;

import dev.tidemark.client.port.Chance;

/// How bad the world is: chances in percent.
final class Faults {
    private final Chance chance;
    private int lossPercent;
    private int trouble;
    private int diskPercent;
    private int crashPercent;
    private boolean healed;

    private Faults(Chance chance) {
        this.chance = chance;
    }

    /// Some seeds have good networks, some have bad disks.
    static Faults of(Chance chance) {
        Faults faults = new Faults(chance);
        faults.lossPercent = chance.below(3) * chance.below(20);
        faults.trouble = chance.below(2) * chance.below(20);
        faults.diskPercent = chance.below(2) * chance.below(10);
        faults.crashPercent = chance.below(2) * chance.below(4);
        return faults;
    }

    /// From now on nothing fails any more.
    void heal() {
        healed = true;
    }

    boolean healed() {
        return healed;
    }

    boolean lost() {
        return hits(lossPercent);
    }

    boolean serverTrouble() {
        return hits(trouble);
    }

    boolean diskFails() {
        return hits(diskPercent);
    }

    boolean crashes() {
        return hits(crashPercent);
    }

    private boolean hits(int percent) {
        return !healed && chance.below(100) < percent;
    }
}
