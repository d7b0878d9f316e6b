/// What TeaVM does differently while it translates a page.
///
/// Owns [SmallRecords], which TeaVM finds by itself in the class path. Runs in the compiler; only
/// [Parts] and [Parted] get into a page.
@NullMarked
package dev.tidemark.client.browser.build;

import org.jspecify.annotations.NullMarked;
