package dev.tidemark.page;

import dev.tidemark.client.browser.BrowserPorts;

/// Where the page begins.
public final class Main {
    private static final String STORE = "write-patterns";

    private Main() {}

    /// Opens the device's store and shows the page.
    public static void main(String[] args) {
        BrowserPorts.open(STORE).whenEnded(Page::begin, Page::failed);
    }
}
