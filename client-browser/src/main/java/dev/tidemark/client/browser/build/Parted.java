package dev.tidemark.client.browser.build;

import org.jspecify.annotations.Nullable;

/// A record, as [SmallRecords] leaves it.
interface Parted {
    /// Its components, numbers in boxes.
    @Nullable Object[] parts();
}
