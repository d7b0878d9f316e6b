package dev.tidemark.client.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Rows in order, with their indices.
///
/// A list of blocks: a row goes in or out for the price of a search and of moving one block, so
/// that 100,000 rows that come one by one don't move 100,000 others each.
final class SortedRows<T> {
    private static final int BLOCK_MAX = 512;

    private final Comparator<LiveRow<T>> order;
    private final List<List<LiveRow<T>>> blocks = new ArrayList<>();
    private int size;

    /// @param order equal rows are ordered by key
    SortedRows(Comparator<LiveRow<T>> order) {
        this.order = order.thenComparing(LiveRow::key);
    }

    int size() {
        return size;
    }

    /// Puts a row in and says where.
    int insert(LiveRow<T> row) {
        if (blocks.isEmpty()) {
            blocks.add(new ArrayList<>(List.of(row)));
            size = 1;
            return 0;
        }
        int block = Math.min(blockOf(row), blocks.size() - 1);
        List<LiveRow<T>> rows = blocks.get(block);
        int within = lowerBound(rows, row);
        rows.add(within, row);
        size++;
        int index = before(block) + within;
        if (rows.size() > BLOCK_MAX) {
            List<LiveRow<T>> half = rows.subList(BLOCK_MAX / 2, rows.size());
            blocks.add(block + 1, new ArrayList<>(half));
            half.clear();
        }
        return index;
    }

    /// Takes a row out and says where it was.
    int remove(LiveRow<T> row) {
        int block = blockOf(row);
        int within = block < blocks.size() ? lowerBound(blocks.get(block), row) : 0;
        check(block, within, row);
        int index = before(block) + within;
        blocks.get(block).remove(within);
        size--;
        if (blocks.get(block).isEmpty()) {
            blocks.remove(block);
        }
        return index;
    }

    /// Puts `after` where `row` is, which has the same place in the order.
    int replace(LiveRow<T> row, LiveRow<T> after) {
        int block = blockOf(row);
        int within = block < blocks.size() ? lowerBound(blocks.get(block), row) : 0;
        check(block, within, row);
        blocks.get(block).set(within, after);
        return before(block) + within;
    }

    boolean samePlace(LiveRow<T> one, LiveRow<T> other) {
        return order.compare(one, other) == 0;
    }

    /// The rows from an index until another; fewer if there are not so many.
    List<LiveRow<T>> range(int from, int until) {
        List<LiveRow<T>> rows = new ArrayList<>(Math.max(0, Math.min(until, size) - from));
        int first = 0;
        for (List<LiveRow<T>> block : blocks) {
            int start = Math.clamp((long) from - first, 0, block.size());
            int end = Math.clamp((long) until - first, 0, block.size());
            rows.addAll(block.subList(start, end));
            first += block.size();
            if (first >= until) {
                break;
            }
        }
        return rows;
    }

    private void check(int block, int within, LiveRow<T> row) {
        if (block >= blocks.size()
                || within >= blocks.get(block).size()
                || !blocks.get(block).get(within).key().equals(row.key())) {
            throw new IllegalStateException("the order of the rows is not always the same");
        }
    }

    /// The first block that ends at `row` or after it.
    private int blockOf(LiveRow<T> row) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(blocks.get(middle).getLast(), row) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int lowerBound(List<LiveRow<T>> rows, LiveRow<T> row) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(rows.get(middle), row) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int before(int block) {
        int rows = 0;
        for (int i = 0; i < block; i++) {
            rows += blocks.get(i).size();
        }
        return rows;
    }
}
