package cn.anxue.publicregister;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What parents read is said in short sentences, and in English as well. */
class PlainWordsTest {
    private static final int SENTENCE_MAX = 25;
    /** Where pages for parents lie, and how their names begin. */
    private static final Map<String, String> FOLDERS = Map.of(
            "publicregister",
            "",
            "tipoff",
            "",
            "fee",
            "family",
            "inspection",
            "public|result",
            "school",
            "public|survey");

    /** What is asked for or pressed. */
    private static final Pattern ASKED =
            Pattern.compile("<(button|legend|label|th|dt|summary)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);

    private static final String LETTERS = "(letter|penalty(Decision|Hearing|PreNotice)|receipt|summary|transferList"
            + "|assessmentNotice|print|reply)\\.html";

    /** Pages of the console are for officers, and those laid into them. */
    private static final List<String> OFFICERS = List.of("web/console", "form.to}", "reporter.name");

    @Test
    void saysEachThingInAtMost25Characters() throws IOException {
        TreeSet<String> tooLong = new TreeSet<>();
        for (Path page : pages()) {
            for (String sentence : chinese(Files.readString(page)).split("[。！？；：\\n（）]")) {
                if (sentence.codePoints().filter(PlainWordsTest::isHan).count() > SENTENCE_MAX) {
                    tooLong.add(page.getFileName() + ": " + sentence.strip());
                }
            }
        }
        assertEquals(new TreeSet<>(), tooLong);
    }

    @Test
    void putsEnglishBesideEveryHeadingAndButton() throws IOException {
        TreeSet<String> without = new TreeSet<>();
        for (Path page : pages()) {
            Stream.of(Files.readString(page).split("\n"))
                    .filter(line -> line.matches(".*<(h1|button|legend|label)[ >].*"))
                    .filter(line -> line.codePoints().anyMatch(PlainWordsTest::isHan) && !line.contains("lang=\"en\""))
                    .forEach(line -> without.add(page.getFileName() + ": " + line.strip()));
        }
        assertEquals(new TreeSet<>(), without);
    }

    @Test
    void putsEnglishBesideWhateverTheConsoleAsksFor() throws IOException {
        TreeSet<String> without = new TreeSet<>();
        for (Path page : consolePages()) {
            ASKED.matcher(Files.readString(page))
                    .results()
                    .map(MatchResult::group)
                    .filter(part ->
                            part.replaceAll("\\{[^}]*}", "").codePoints().anyMatch(PlainWordsTest::isHan))
                    .filter(part -> !part.contains("lang=\"en\"") && !part.contains(".en}"))
                    .forEach(part -> without.add(page.getFileName() + ": " + part));
        }
        assertEquals(new TreeSet<>(), without);
    }

    /** Official letters are in Chinese alone. */
    private static List<Path> consolePages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(Files::isRegularFile)
                    .filter(page -> !page.getFileName().toString().matches(LETTERS))
                    .toList();
        }
    }

    private static String chinese(String template) {
        return template.replaceAll("<span lang=\"en\">.*?</span>", "")
                .replaceAll("<(p|li|dd|dt|h1|h2|h3|label|button|br|a|strong)\\b[^>]*>", "\n")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\{[^}]*}", "");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files =
                FOLDERS.entrySet().stream().flatMap(folder -> files(folder.getKey(), folder.getValue()))) {
            return files.toList();
        }
    }

    private static Stream<Path> files(String folder, String names) {
        try {
            return Files.list(Path.of("src/main/resources/templates", folder))
                    .filter(page -> page.getFileName().toString().matches("(" + names + ").*"))
                    .filter(PlainWordsTest::isPublic);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPublic(Path page) {
        try {
            String text = Files.readString(page);
            return OFFICERS.stream().noneMatch(text::contains);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isHan(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }
}
