package dev.tidemark.patterns.site;

import dev.tidemark.patterns.site.Asset.Keeping;
import dev.tidemark.server.extension.Host;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Request;
import dev.tidemark.server.http.Response;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Serves the page.
public final class Site {
    private static final System.Logger LOG = System.getLogger(Site.class.getName());

    private final CompletableFuture<Files> files;

    private Site(CompletableFuture<Files> files) {
        this.files = files;
    }

    /// Which file a request means; null if there is none.
    private interface Choice {
        @Nullable Asset of(Files files);
    }

    /// Adds the page's paths. Files are packed meanwhile; who asks earlier waits.
    public static void install(Host host) {
        Site site =
                new Site(CompletableFuture.supplyAsync(Files::load, Thread::startVirtualThread));
        host.open("/", (request, to) -> site.answer(request, to, Keeping.ASK, Files::page))
                .open(
                        "/sw.js",
                        (request, to) -> site.answer(request, to, Keeping.ASK, Files::worker))
                .open("/assets/*", site::asset);
        Files.sqliteFolder().ifPresent(folder -> host.open(folder + "/*", site::asset));
    }

    private void asset(Request request, Exchange exchange) {
        answer(request, exchange, Keeping.FOREVER, loaded -> loaded.assets().get(request.path()));
    }

    private void answer(Request request, Exchange exchange, Keeping keeping, Choice choice) {
        exchange.route("page");
        Future<?> _ =
                files.whenComplete(
                        (loaded, failed) -> {
                            if (loaded == null) {
                                LOG.log(
                                        Level.ERROR,
                                        "the page can''t be served: {0}",
                                        failed.toString());
                                exchange.respond(plain(503, "The page was not built"));
                                return;
                            }
                            Asset asset = choice.of(loaded);
                            exchange.respond(
                                    asset == null
                                            ? plain(404, "Not found")
                                            : asset.answer(request, exchange.encoding(), keeping));
                        });
    }

    private static Response plain(int status, String text) {
        Headers headers =
                new Headers()
                        .add("content-type", "text/plain; charset=utf-8")
                        .add("cache-control", "no-store");
        return Response.text(status, headers, text);
    }
}
