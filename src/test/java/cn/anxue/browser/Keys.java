package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Somebody without a mouse: goes from field to field by Tab and acts by Enter and Space. */
final class Keys {
    private static final int STOPS_MAX = 150;
    /** A date is several stops to the keyboard. */
    private static final int STOPS_EACH = 5;

    /** Notes each control that gets the focus, and those whose focus nobody could see. */
    private static final String WATCH = """
            () => {
              const seen = new Set(), faults = [];
              const name = one => one.type === 'radio' ? 'radio ' + one.name : one;
              const words = one => one.outerHTML.slice(0, 100);
              document.activeElement.blur();
              window.scrollTo(0, 0);
              document.addEventListener('focusin', event => {
                const one = event.target, style = getComputedStyle(one), box = one.getBoundingClientRect();
                if (seen.has(name(one))) return;
                seen.add(name(one));
                if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push('no outline: ' + words(one));
                if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) faults.push('out of sight: ' + words(one));
              }, true);
              const controls = Array.from(document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'))
                .filter(one => !one.disabled && one.checkVisibility({ checkVisibilityCSS: true }) && one.tabIndex >= 0);
              window.keysMissed = () => faults.concat(Array.from(new Set(controls.map(name))).filter(one => !seen.has(one))
                .map(one => 'not reached: ' + (one.outerHTML ? words(one) : one)));
              return controls.length;
            }""";

    private static final String HERE =
            "wanted => document.activeElement !== null && document.activeElement.matches(wanted)";
    private static final String LOST = "() => document.activeElement === document.body";

    private Keys() {}

    /** Goes through the whole page; what could not be reached, and whose focus could not be seen. */
    static List<String> missed(Page page) {
        int controls = ((Number) page.evaluate(WATCH)).intValue();
        if (controls > STOPS_MAX) {
            // A long list: the same row again and again.
            return List.of();
        }
        for (int stop = 0; stop < controls; stop++) {
            page.keyboard().press("Tab");
        }
        for (int more = 0; more < controls * STOPS_EACH && !(Boolean) page.evaluate(LOST); more++) {
            page.keyboard().press("Tab");
        }
        return ((List<?>) page.evaluate("() => window.keysMissed()"))
                .stream().map(String::valueOf).toList();
    }

    /** On to the next control of this kind, however many lie between. */
    static void to(Page page, String wanted) {
        boolean there = false;
        for (int stop = 0; stop < STOPS_MAX && !there; stop++) {
            page.keyboard().press("Tab");
            there = (Boolean) page.evaluate(HERE, wanted);
        }
        assertTrue(there, wanted + " cannot be reached by Tab on " + page.url());
    }

    static void type(Page page, String field, String text) {
        to(page, field);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /** Into a date's parts, in whichever order the browser's own language has them; a part that is full leads to the next. */
    static void date(Page page, String field, LocalDate day) {
        to(page, field);
        page.keyboard().type(day.format(DateTimeFormatter.ofPattern("MMddyyyy", Locale.ROOT)));
        if (!page.inputValue(field).equals(day.toString())) {
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            page.keyboard().type(day.format(DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT)));
        }
        assertEquals(day.toString(), page.inputValue(field));
    }

    /** Enter on a link or button, and the page that comes. */
    static void go(Page page, String wanted) {
        to(page, wanted);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }
}
