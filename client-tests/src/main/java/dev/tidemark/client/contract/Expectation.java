package dev.tidemark.client.contract;

/// Assertions without a framework, because facts hold in the browser too.
final class Expectation {
    private Expectation() {}

    static void equal(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }

    static void holds(boolean claim, String what) {
        if (!claim) {
            throw new AssertionError(what);
        }
    }
}
