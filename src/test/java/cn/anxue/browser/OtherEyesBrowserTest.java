package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.publicregister.PublicFixtures;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main pages of each who comes, in the colours of his system, without colours, and without motion. */
@QuarkusTest
class OtherEyesBrowserTest {
    private static final String BORDERLESS = """
            () => Array.from(document.querySelectorAll('button, a.button, select, textarea, .standing, .tag, input'))
              .filter(one => !['hidden', 'checkbox', 'radio', 'file'].includes(one.type) && one.checkVisibility())
              .filter(one => parseFloat(getComputedStyle(one).borderTopWidth) < 1)
              .map(one => one.outerHTML.slice(0, 100))""";

    private static final String MOVING = """
            () => Array.from(document.querySelectorAll('*')).filter(one => {
              const style = getComputedStyle(one);
              return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0;
            }).map(one => one.outerHTML.slice(0, 100))""";

    /** Its sign, the style of its border, and whether its ground is dark to the eye. */
    private static final String IN_GREY = """
            () => {
              const standing = document.querySelector('.standing'), style = getComputedStyle(standing);
              const [red, green, blue] = style.backgroundColor.match(/\\d+/g).map(Number);
              const dark = 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
              return [standing.querySelector('.sign').textContent, style.borderTopStyle, dark].join(' ');
            }""";

    @Inject
    InstitutionRegister institutions;

    @ParameterizedTest
    @CsvSource({
        "officer.chengde, /console /console/work /console/institutions /console/notices/new /console/dashboard",
        "bank, /console/bank /console/bank/breaks /console/bank/statements /console/bank/instructions",
        "institution, /console/courses /console/orders/new /console/lessons /console/money /console/notices"
    })
    void seeEveryControlInHighContrast(String actor, String paths) {
        Sheet sheet = Browser.phone().contrasted().signedIn(actor);
        for (String path : paths.split(" ")) {
            sheet.open(path).accessible().quiet();
            assertEquals(List.of(), sheet.page().evaluate(BORDERLESS), path);
        }
        sheet.shot("contrast-" + actor.replace('.', '-'));
    }

    @Test
    void parentsSeeEveryControlInHighContrast() {
        Sheet phone = Browser.phone().contrasted();
        for (String path : List.of("/", standing("BLACK"), standing("GOOD"), "/account-check", "/tip-off", "/family")) {
            phone.open(path).accessible();
            assertEquals(List.of(), phone.page().evaluate(BORDERLESS), path);
        }
    }

    @Test
    void tellsStandingsApartInGrey() {
        Sheet phone = Browser.phone();
        Set<String> looks = Stream.of("GOOD", "RECTIFYING", "BLACK")
                .map(this::standing)
                .map(path -> String.valueOf(phone.open(path).page().evaluate(IN_GREY)))
                .collect(Collectors.toSet());
        assertEquals(Set.of("✓ solid false", "! dashed false", "✕ solid true"), looks);
    }

    @Test
    void movesNothingForWhoeverAskedForThat() {
        Page phone = Browser.phone().page();
        Page desk = Browser.desk().signedIn("officer.chengde").page();
        for (Page page : List.of(phone, desk)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        }
        for (String path : List.of("/", standing("GOOD"), "/tip-off", "/help/refunds")) {
            phone.navigate(path);
            assertEquals(List.of(), phone.evaluate(MOVING), path);
        }
        for (String path : List.of("/console/work", "/console/dashboard")) {
            desk.navigate(path);
            assertEquals(List.of(), desk.evaluate(MOVING), path);
        }
    }

    private String standing(String which) {
        String name = "各色眼光培训中心" + which;
        InstitutionId id = PublicFixtures.shown(name);
        if (which.equals("BLACK")) {
            PublicFixtures.blacklist(id, name);
        }
        if (which.equals("RECTIFYING")) {
            PublicFixtures.notice(id, name, "RECTIFICATION_ORDER", "ISSUED");
        }
        return "/institutions/" + institutions.view(id).uscc().value();
    }
}
