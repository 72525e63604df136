package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One Chromium for the whole run, started by the first test that needs it and closed with the run. */
public final class Browser {
    /** The smallest phone that counts. */
    public static final int PHONE_WIDTH = 360;

    public static final int DESK_WIDTH = 1280;

    private static final int CONTEXTS_MAX = 6;
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private static final Deque<BrowserContext> OPEN = new ArrayDeque<>();

    private static com.microsoft.playwright.@Nullable Browser chromium;

    private Browser() {}

    /** A sheet of 360 × 640. */
    public static Sheet phone() {
        return sheet(PHONE_WIDTH, 640);
    }

    /** A sheet of 1280 × 800. */
    public static Sheet desk() {
        return sheet(DESK_WIDTH, 800);
    }

    /** A desk's sheet at 200 %: half the pixels in each direction, each twice as large. */
    public static Sheet zoomed() {
        return new Sheet(Look.of(DESK_WIDTH / 2, 400).zoomed());
    }

    public static Sheet sheet(int width, int height) {
        return new Sheet(Look.of(width, height));
    }

    /** A visitor of his own: no cookies, nothing kept. The oldest one leaves when there are many. */
    static synchronized BrowserContext visitor(com.microsoft.playwright.Browser.NewContextOptions options) {
        while (OPEN.size() >= CONTEXTS_MAX) {
            OPEN.removeFirst().close();
        }
        BrowserContext context = chromium().newContext(options);
        context.setDefaultTimeout(45_000);
        OPEN.addLast(context);
        return context;
    }

    private static com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            Optional<Path> executable = executable();
            if (executable.isEmpty() && System.getenv("CI") != null) {
                fail("No Chromium: install the package chromium or set ANXUE_CHROMIUM.");
            }
            assumeTrue(executable.isPresent(), "No Chromium here: install the package chromium or set ANXUE_CHROMIUM.");
            chromium = launch(executable.orElseThrow());
        }
        return chromium;
    }

    private static com.microsoft.playwright.Browser launch(Path executable) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    private static Optional<Path> executable() {
        String named = System.getenv("ANXUE_CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
