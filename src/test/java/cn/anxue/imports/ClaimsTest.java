package cn.anxue.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.anxue.fee.lesson.LessonProblem;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private final Claims claims = new Claims();

    @Test
    void givesWhatIsOneToTheFirstRowThatWantsIt() {
        assertNull(claims.take(Claim.alone(row(2), "depositAccount", "account 62")));
        assertNull(claims.take(Claim.alone(row(2), "feeAccount", "account 62")), "its own");
        Finding late = Objects.requireNonNull(claims.take(Claim.alone(row(1_003), "feeAccount", "account 62")));

        assertEquals(new Finding(1_003, "feeAccount", RowProblem.ROW_TWICE, Map.of("row", 2)), late);
    }

    @Test
    void givesAsManyAsThereAre() {
        assertNull(claims.take(lesson(2)));
        assertNull(claims.take(lesson(3)));

        Finding late = Objects.requireNonNull(claims.take(lesson(4)));
        assertEquals(LessonProblem.ALL_LESSONS_RECORDED, late.kind());
        assertEquals(2, late.facts().get("lessons"));
    }

    @Test
    void knowsTheSameThingByAnyOfItsSpellings() {
        Duplicates institutions = new Duplicates(ImportKind.INSTITUTIONS);
        assertNull(institutions.of(row(2, Map.of("uscc", "91410902MJ0000000X"))));
        assertEquals(
                2,
                Objects.requireNonNull(institutions.of(row(3, Map.of("uscc", "91410902mj0000000x"))))
                        .facts()
                        .get("row"));

        Duplicates notices = new Duplicates(ImportKind.NOTICES);
        assertNull(notices.of(row(2, Map.of("number", "濮教整〔2023〕8号"))));
        assertEquals(
                RowProblem.ROW_TWICE,
                Objects.requireNonNull(notices.of(row(3, Map.of("number", "濮教整[２０２３] 8号"))))
                        .kind());
    }

    @Test
    void countsLessonsOfOneOrderAndDay() {
        Duplicates lessons = new Duplicates(ImportKind.LESSONS);
        Map<String, Object> first = Map.of("orderNumber", "HT1", "heldOn", "2026-03-08", "n", 1);
        Map<String, Object> second = Map.of("orderNumber", "HT1", "heldOn", "2026-03-08", "n", 2);

        assertEquals(1, lessons.counted(row(2, first)).nth());
        assertEquals(2, lessons.counted(row(1_500, second)).nth());
    }

    private static Claim lesson(int row) {
        return new Claim(
                row(row),
                "orderNumber",
                "lessons of an order",
                2,
                LessonProblem.ALL_LESSONS_RECORDED,
                Map.of("lessons", 2));
    }

    private static ReadRow row(int number) {
        return row(number, Map.of());
    }

    private static ReadRow row(int number, Map<String, Object> values) {
        return new ReadRow(number, 1, values);
    }
}
