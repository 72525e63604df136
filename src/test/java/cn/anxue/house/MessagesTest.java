package cn.anxue.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.problem.ProblemKind;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem speaks both languages and says the same in them. */
class MessagesTest {
    private static final Pattern FACT = Pattern.compile("\\{([^}]*)}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final List<ProblemKind> KINDS = kinds();

    @Test
    void findsTheKindsOfAllRooms() {
        assertTrue(KINDS.size() > 30, "only " + KINDS.size());
    }

    @Test
    void speaksBothLanguages() {
        for (ProblemKind kind : KINDS) {
            assertTrue(HAN.matcher(kind.text().zh()).find(), kind + " has no Chinese sentence");
            assertTrue(kind.text().zh().endsWith("。"), kind + " does not end its Chinese sentence");
            assertTrue(kind.text().en().length() > 10, kind + " has no English sentence");
            assertTrue(kind.text().en().endsWith("."), kind + " does not end its English sentence");
            assertTrue(
                    !HAN.matcher(withoutExamples(kind.text().en())).find(), kind + " mixes Chinese into its English");
        }
    }

    @Test
    void statesTheSameFactsInBoth() {
        for (ProblemKind kind : KINDS) {
            assertEquals(facts(kind.text().zh()), facts(kind.text().en()), kind.toString());
        }
    }

    @Test
    void givesEachCodeOneMeaning() {
        Map<String, ProblemKind> codes = new HashMap<>();
        for (ProblemKind kind : KINDS) {
            assertTrue(kind.name().matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"), kind.name());
            // 200 is for what is said of one item within a list that is answered as a whole.
            assertTrue(
                    kind.status() == 200 || kind.status() >= 400 && kind.status() <= 599,
                    kind + " is no problem by its status");
            ProblemKind other = codes.put(kind.name(), kind);
            assertTrue(
                    other == null || other.status() == kind.status(),
                    kind.name() + " is answered with two statuses, in " + kind.getClass());
        }
    }

    private static Set<String> facts(String sentence) {
        return FACT.matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Numbers people quote, as 承教监停〔2026〕12号, stay as they are. */
    private static String withoutExamples(String sentence) {
        return sentence.replaceAll("\\p{IsHan}+〔[^〕]*〕[^ ,.;]*", "").replaceAll("\\([^)]*\\)|\"[^\"]*\"", "");
    }

    private static List<ProblemKind> kinds() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cn.anxue").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemKind.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(ProblemKind.class::cast)
                        .toList();
    }
}
