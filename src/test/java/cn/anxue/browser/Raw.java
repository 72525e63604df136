package cn.anxue.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What a program writes for programs: ids, constants, days and values no reader should have to read. */
final class Raw {
    /** Where an id, a code or a day of a program is what people came for, or a document is quoted that writes it so. */
    private static final Set<String> MEANT = Set.of(
            "/console/audit",
            "/console/bank/instructions/{id}",
            "/console/bank/instructions/results",
            "/console/notices/{id}/letter",
            "/console/rules",
            "/console/rules/rows",
            "/open-data",
            "/verify",
            "/demo/bank",
            "/demo/bank/conformance");

    private static final String LEFT = """
            () => {
              const shown = document.querySelector('main').innerText;
              const kinds = [/(?<![.\\w])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/, /\\b[A-Z]{3,}(_[A-Z]+)+\\b/, /\\{"/, /\\b20\\d\\d-\\d\\d-\\d\\d\\b/,
                /\\b(null|undefined|NaN)\\b/];
              return kinds.map(kind => shown.match(kind)).filter(Boolean).map(found =>
                shown.slice(Math.max(0, found.index - 30), found.index + 50).replace(/\\s+/g, ' '));
            }""";

    private Raw() {}

    /** The first of each kind that can be read on a page. */
    static List<String> left(Page page, String path) {
        if (MEANT.contains(path)) {
            return List.of();
        }
        return ((List<?>) page.evaluate(LEFT)).stream().map(String::valueOf).toList();
    }
}
