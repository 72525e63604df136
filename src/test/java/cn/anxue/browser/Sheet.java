package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * One visitor with one open page. Options are said first ({@code Browser.phone().withoutScript()}), then a page is opened;
 * what the browser complained of meanwhile is kept for {@link #quiet}.
 */
public final class Sheet {
    private static final int FAILED = 500;

    private final Look look;
    private final Complaints complaints = new Complaints();
    private @Nullable BrowserContext visitor;
    private @Nullable Page page;

    Sheet(Look look) {
        this.look = look;
    }

    /** JavaScript switched off. */
    public Sheet withoutScript() {
        return new Sheet(look.withoutScript());
    }

    /** The system's high contrast colours. */
    public Sheet contrasted() {
        return new Sheet(look.contrasted());
    }

    /** Another language of the reader, as {@code en}. */
    public Sheet reading(String language) {
        return new Sheet(look.reading(language));
    }

    /** Signed in past password and second factor, as a demo actor or one of the tests' ({@code officer.test}). */
    public Sheet signedIn(String actor) {
        return new Sheet(look.as(actor));
    }

    /** The page itself, to type and click in. */
    public Page page() {
        if (page == null) {
            page = visitor().newPage();
            complaints.listen(page);
        }
        return page;
    }

    /** A second tab of the same visitor. */
    public Page secondTab() {
        Page tab = visitor().newPage();
        complaints.listen(tab);
        return tab;
    }

    public Sheet open(String path) {
        Response answer = page().navigate(path);
        assertTrue(answer == null || answer.status() < FAILED, () -> path + " failed");
        return this;
    }

    /** Keeps a picture of the whole page as target/screenshots/name-width.png. */
    public Sheet shot(String name) {
        Path file = Path.of("target", "screenshots", name + "-" + look.width() + ".png");
        page().screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return this;
    }

    /** No barrier that axe knows of, and nothing that sticks out at the side; axe itself needs script. */
    public Sheet accessible() {
        if (look.script()) {
            assertEquals(List.of(), Axe.findings(page(), !look.contrast()), () -> page().url());
        }
        return fits();
    }

    /** Nobody has to scroll sideways. */
    public Sheet fits() {
        Object wide = page().evaluate("() => document.scrollingElement.scrollWidth - window.innerWidth");
        assertTrue(((Number) wide).intValue() <= 0, () -> page().url() + " sticks out by " + wide + " pixels");
        return this;
    }

    /** No error in the console, no request that failed or went to somebody else. */
    public Sheet quiet() {
        assertEquals(List.of(), complaints.list(), () -> page().url());
        return this;
    }

    /** What the browser complained of since {@link #unheard}. */
    List<String> heard() {
        return complaints.list();
    }

    /** Forgets what was complained of so far. */
    void unheard() {
        complaints.forgive();
    }

    /** What the page just opened has cost: its requests and their bytes. */
    public Weight weight() {
        return complaints.weight();
    }

    /** Opens the page as for the first time and weighs it. */
    public Sheet light(String path) {
        complaints.forget();
        open(path);
        page().waitForLoadState();
        weight().assertLight(path);
        return this;
    }

    private BrowserContext visitor() {
        if (visitor == null) {
            visitor = Browser.visitor(look.options(base()));
            String actor = look.actor();
            if (actor != null) {
                visitor.addCookies(List.of(new Cookie("anxue", Sessions.of(actor)).setUrl(base())));
            }
        }
        return visitor;
    }

    private static String base() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }
}
