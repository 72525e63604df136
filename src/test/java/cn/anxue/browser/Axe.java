package cn.anxue.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks for barriers with axe: all its rules for WCAG 2.2 AA and its advice besides. */
final class Axe {
    private static final String LOOK = """
            async ownColours => {
              const result = await axe.run(document, { resultTypes: ['violations'], rules: {
                'target-size': { enabled: true }, 'color-contrast': { enabled: ownColours } } });
              return result.violations.flatMap(found => found.nodes.map(node =>
                found.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 160) + ' ' +
                node.any.concat(node.all, node.none).map(check => check.message).join('; ')));
            }""";
    private static final String SOURCE = source();

    private Axe() {}

    /**
     * One line for each barrier.
     *
     * @param ownColours whether the page's colours are shown and not the system's
     */
    static List<String> findings(Page page, boolean ownColours) {
        page.evaluate(SOURCE);
        return ((List<?>) page.evaluate(LOOK, ownColours))
                .stream().map(String::valueOf).toList();
    }

    private static String source() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
