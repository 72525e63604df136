package cn.anxue.browser;

import cn.anxue.browser.PageRoutes.Route;
import cn.anxue.calendar.Today;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One visitor who follows the links of every page to all pages there are, each of them once, and notes what is wrong with
 * each: as the first of all visitors at a desk's size, by keys alone, at twice the size and on the narrowest phone; and always
 * on a phone. What is wrong is told at the end, all of it.
 */
final class Walk {
    private static final int OK = 200;
    private static final int HEIGHT = 800;
    private static final List<Integer> REFLOWN = List.of(Browser.DESK_WIDTH / 2, Browser.DESK_WIDTH / 4);
    /** By anybody. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private static final Pattern DAY = Pattern.compile("/days/(\\d{4}-\\d{2}-\\d{2})");
    private static final String LINKS =
            "() => Array.from(document.querySelectorAll('a[href]:not([download])')).map(link => link.getAttribute('href'))";
    private static final String WIDE = """
            () => document.scrollingElement.scrollWidth - window.innerWidth > 0 ? Array.from(document.querySelectorAll('main *'))
              .filter(one => one.getBoundingClientRect().right > window.innerWidth + 1 && !one.closest('.scroll'))
              .slice(0, 3).map(one => one.outerHTML.slice(0, 120)).join(' | ') || 'something' : null""";

    private final Sheet sheet;
    private final String name;
    private final Predicate<Route> concern;
    private final Map<String, String> visited = new TreeMap<>();
    private final Set<String> met = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();

    /** @param concern which pages the visitor is here for; links to others are not followed */
    Walk(Sheet sheet, String name, Predicate<Route> concern) {
        this.sheet = sheet;
        this.name = name;
        this.concern = concern;
    }

    /** Goes on from here until no page is left that was not seen. */
    Walk from(String... addresses) {
        ahead.addAll(List.of(addresses));
        while (!ahead.isEmpty()) {
            visit(ahead.removeFirst());
        }
        return this;
    }

    /** The pages seen, each with the address at which it was seen. */
    Map<String, String> visited() {
        return visited;
    }

    /** Everything that was wrong, a line each. */
    List<String> faults() {
        return faults;
    }

    private void visit(String address) {
        Route route = PageRoutes.of(address).filter(concern).orElse(null);
        if (route == null || visited.containsKey(route.path())) {
            return;
        }
        visited.put(route.path(), address);
        Page page = sheet.page();
        page.setViewportSize(Browser.DESK_WIDTH, HEIGHT);
        sheet.unheard();
        Response answer = Objects.requireNonNull(page.navigate(address), address);
        if (answer.status() != OK) {
            note(address, "answers " + answer.status());
            return;
        }
        if (SEEN.add(route.path())) {
            look(address, route);
        }
        lookAsOnAPhone(address);
        sheet.heard().forEach(said -> note(address, said));
        links(page).forEach(this::meet);
    }

    /** Wholly, whoever comes first. */
    private void look(String address, Route route) {
        judge(address, Browser.DESK_WIDTH);
        shoot(route, Browser.DESK_WIDTH);
        Raw.left(sheet.page(), route.path()).forEach(raw -> note(address, "not in words: " + raw));
        Keys.missed(sheet.page()).forEach(missed -> note(address, "by keys: " + missed));
        for (int width : REFLOWN) {
            sheet.page().setViewportSize(width, HEIGHT);
            fits(address, width);
        }
        sheet.page().setViewportSize(Browser.PHONE_WIDTH, HEIGHT);
        shoot(route, Browser.PHONE_WIDTH);
    }

    /** By everybody: each sees other forms on it. */
    private void lookAsOnAPhone(String address) {
        sheet.page().setViewportSize(Browser.PHONE_WIDTH, HEIGHT);
        judge(address, Browser.PHONE_WIDTH);
    }

    private void judge(String address, int width) {
        Axe.findings(sheet.page(), true).forEach(found -> note(address, width + ": " + found));
        fits(address, width);
    }

    private void fits(String address, int width) {
        Object wide = sheet.page().evaluate(WIDE);
        if (wide != null) {
            note(address, width + " sticks out: " + wide);
        }
    }

    private void shoot(Route route, int width) {
        String slug = route.path().replaceAll("\\{(\\w+)[^}]*}", "$1").replaceAll("[^a-z]+", "-");
        sheet.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "walk" + slug + "-" + width + ".png"))
                        .setFullPage(true));
    }

    /** But no day to come: other tests set the clock ahead, and what they leave is not looked at before its time. */
    private void meet(String link) {
        if (link.startsWith("/") && !isOfADayToCome(link) && met.add(link)) {
            ahead.addLast(link);
        }
    }

    private static boolean isOfADayToCome(String link) {
        Matcher day = DAY.matcher(link);
        return day.find() && LocalDate.parse(day.group(1)).isAfter(LocalDate.now(Today.ZONE));
    }

    private void note(String address, String fault) {
        faults.add(name + " " + address + " " + fault);
    }

    private static List<String> links(Page page) {
        return ((List<?>) page.evaluate(LINKS)).stream().map(String::valueOf).toList();
    }
}
