package cn.anxue.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each form of our pages acts once however often it is sent, or says why it needs no key for that. */
class FormsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path WITHOUT_KEY = Path.of("src/test/resources/forms-without-key.txt");
    private static final String INSIDE = "(?:[^<>{]|\\{[^{}]*\\})*";
    private static final Pattern FORM = Pattern.compile("<form\\b(" + INSIDE + ")>(\\{#once /})?");
    private static final Pattern POST = Pattern.compile("\\bmethod=\"post\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"]*)\"");

    @Test
    void carriesTheKeyByWhichItActsOnce() throws IOException {
        TreeSet<String> listed = new TreeSet<>(Files.readAllLines(WITHOUT_KEY).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(" = ")))
                .toList());
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            templates
                    .filter(file -> file.toString().endsWith(".html"))
                    .forEach(file -> keyless(file).forEach(found::add));
        }
        assertEquals(String.join("\n", listed), String.join("\n", found));
    }

    @Test
    void seesAFormHoweverItIsWritten() {
        assertTrue(POST.matcher(tag("<form class=\"x\"{#if a} id=\"{b}\"{/if} method=\"POST\" action=\"/c\">"))
                .find());
        assertEquals("", tag("<form>"));
    }

    private static String tag(String html) {
        Matcher form = FORM.matcher(html);
        assertTrue(form.find(), html);
        return form.group(1);
    }

    private static Stream<String> keyless(Path file) {
        return FORM.matcher(read(file))
                .results()
                .filter(form -> POST.matcher(form.group(1)).find() && form.group(2) == null)
                .map(form -> TEMPLATES.relativize(file) + " " + action(form.group(1)));
    }

    private static String action(String attributes) {
        Matcher action = ACTION.matcher(attributes);
        return action.find() ? action.group(1) : "";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
