package dev.tidemark.patterns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes over the wire when somebody opens the page, and what the browser thinks of it.
@Timeout(300)
class FirstVisitIT {
    private static final System.Logger LOG = System.getLogger(FirstVisitIT.class.getName());

    /// 150 KB of a thousand bytes, as they are sent.
    private static final int SCRIPT_BYTES_MAX = 150_000;

    /// What is among them, whatever their versions.
    private static final List<String> NAMED =
            List.of(
                    "page-[0-9a-f]+[.]js",
                    "glue-[0-9a-f]+[.]js",
                    "start-[0-9a-f]+[.]js",
                    "watch-[0-9a-f]+[.]js",
                    "database-[0-9a-f]+[.]js",
                    "page-[0-9a-f]+[.]css",
                    "manifest-[0-9a-f]+[.]webmanifest",
                    "icon-[0-9a-f]+[.]svg");

    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");

    @RegisterExtension private static final Visits VISITS = new Visits();

    @Test
    void thePageNeedsNobodyElseAndNoScriptInside() {
        PatternsPage page = VISITS.arrive();
        Object foreign =
                page.page()
                        .evaluate(
                                "() => performance.getEntriesByType('resource').map(r => r.name)"
                                        + ".filter(n => !n.startsWith(location.origin)).join(' ')");
        Object inside =
                page.page()
                        .evaluate(
                                "() => [...document.scripts].filter(s => !s.src).length +"
                                        + " document.querySelectorAll('[style],[onclick]').length");

        assertThat(foreign).isEqualTo("");
        assertThat(inside).isEqualTo(0);
    }

    /// A first visit over a slow line: what has to come before anything works. How long that takes
    /// is noted, and for people to judge.
    @Test
    void theScriptsAreSmall() {
        try (BrowserContext fresh = VISITS.visit().device()) {
            fresh.addInitScript(FIRST_ROW);
            PatternsPage there = VISITS.visit().tab(fresh);
            there.settlesEverywhere("Milk");
            Object readyMs = there.page().evaluate("() => window.firstTodo");
            Object bytes =
                    there.page()
                            .evaluate(
                                    "() => performance.getEntriesByType('resource')"
                                            + ".filter(r => r.name.endsWith('.js'))"
                                            + ".reduce((sum, r) => sum + r.encodedBodySize, 0)");

            LOG.log(Level.INFO, "a first visit: {0} B of scripts, {1} ms", bytes, readyMs);
            assertThat(((Number) bytes).intValue()).isPositive().isLessThan(SCRIPT_BYTES_MAX);
        }
    }

    private static final String FIRST_ROW =
            """
            const look = () => {
              if (document.querySelector('li.todo')) window.firstTodo = Math.round(performance.now())
              else requestAnimationFrame(look)
            }
            look()
            """;

    /// By Chromium's own opinion, which it has of no private window.
    @Test
    void thePageCanBeInstalled(@TempDir Path folder) {
        try (BrowserContext profile =
                VISITS.visit().profile(folder, Visit.chromium().orElseThrow())) {
            PatternsPage page = VISITS.arrive(profile);
            page.page().evaluate("() => navigator.serviceWorker.ready.then(() => 1)");
            page.page().reload();
            page.settlesEverywhere("Milk");
            CDPSession devtools = profile.newCDPSession(page.page());

            JsonObject manifest = devtools.send("Page.getAppManifest");
            assertThat(manifest.getAsJsonArray("errors")).isEmpty();
            assertThat(manifest.get("data").getAsString())
                    .contains("\"name\"", "\"start_url\": \"/\"")
                    .contains("\"display\": \"standalone\"");
            JsonArray errors =
                    devtools.send("Page.getInstallabilityErrors")
                            .getAsJsonArray("installabilityErrors");
            assertThat(errors).isEmpty();
            Object controlled =
                    page.page().evaluate("() => navigator.serviceWorker.controller.state");
            assertThat(controlled).isEqualTo("activated");
        }
    }

    @Test
    void theManifestsIconsAreThereAndOfTheirType() {
        PatternsPage page = VISITS.arrive();

        Object icons = page.page().evaluate(ICONS);

        assertThat(String.valueOf(icons)).isEqualTo("image/svg+xml any true");
    }

    private static final String ICONS =
            """
            async () => {
              const link = document.querySelector('link[rel=manifest]').href
              const manifest = await (await fetch(link)).json()
              const all = await Promise.all(manifest.icons.map(async (icon) => {
                const answer = await fetch(icon.src)
                const image = new Image()
                image.src = icon.src
                await image.decode()
                const type = answer.headers.get('content-type')
                return type + ' ' + icon.sizes + ' ' + (type === icon.type && image.width > 0)
              }))
              return all.join(', ')
            }
            """;

    @Test
    void everyFileSaysWhatItMayDo() throws Exception {
        for (String path : files()) {
            HttpResponse<byte[]> answer = get(path, "identity", "");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            String policy = header(answer, "content-security-policy");
            assertThat(policy)
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("unsafe-inline", "'unsafe-eval'", "data:", "*");
            assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
            assertThat(header(answer, "referrer-policy")).isEqualTo("no-referrer");
            assertThat(header(answer, "cross-origin-opener-policy")).isEqualTo("same-origin");
            assertThat(header(answer, "cross-origin-embedder-policy")).isEqualTo("require-corp");
            assertThat(header(answer, "cross-origin-resource-policy")).isEqualTo("same-origin");
        }
        assertThat(new String(get("/", "identity", "").body(), UTF_8))
                .contains("This page is a program and needs JavaScript.</p></noscript>");
        assertThat(header(get("/", "identity", ""), "content-security-policy"))
                .contains("base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'");
    }

    @Test
    void whatHasItsHashInItsNameIsKeptForEverAndTheRestIsAskedFor() throws Exception {
        for (String path : files()) {
            HttpResponse<byte[]> answer = get(path, "identity", "");
            String keeping = header(answer, "cache-control");
            if (path.startsWith("/assets/")) {
                assertThat(path).containsPattern("-[0-9a-f]{16}[./]");
                assertThat(keeping).as(path).isEqualTo("public, max-age=31536000, immutable");
            } else {
                assertThat(keeping).as(path).isEqualTo("no-cache");
            }
            HttpResponse<byte[]> again = get(path, "identity", header(answer, "etag"));
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        assertThat(get("/assets/page-0000000000000000.js", "identity", "").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd"})
    void textsArePackedAsTheBrowserLikes(String coding) throws Exception {
        for (String path : files()) {
            HttpResponse<byte[]> plain = get(path, "identity", "");
            HttpResponse<byte[]> packed = get(path, coding, "");
            assertThat(plain.headers().firstValue("content-encoding")).as(path).isEmpty();
            assertThat(header(packed, "content-encoding")).as(path).isEqualTo(coding);
            assertThat(header(packed, "vary")).containsIgnoringCase("accept-encoding");
            if (plain.body().length > 1_000) {
                assertThat(packed.body()).as(path).hasSizeLessThan(plain.body().length);
            }
        }
    }

    /// The page, its worker, and all that either names.
    private static Set<String> files() throws Exception {
        Set<String> files = new LinkedHashSet<>(List.of("/", "/sw.js"));
        for (String namer : List.copyOf(files)) {
            Matcher names = ASSET.matcher(new String(get(namer, "identity", "").body(), UTF_8));
            while (names.find()) {
                files.add(names.group(1));
            }
        }
        for (String name : NAMED) {
            assertThat(files).as(name).anyMatch(file -> file.matches("/assets/" + name));
        }
        return files;
    }

    private static HttpResponse<byte[]> get(String path, String coding, String tag)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(VISITS.visit().url() + path))
                        .header("accept-encoding", coding);
        if (!tag.isEmpty()) {
            request.header("if-none-match", tag);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
