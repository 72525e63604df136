package cn.anxue.reporting.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import cn.anxue.reporting.filing.FilingBoard;
import cn.anxue.reporting.period.Counted;
import cn.anxue.reporting.period.Period;
import cn.anxue.reporting.period.ReportKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilingFormTest {
    @Test
    void showsAPageOfThoseWhoFile() {
        FilingBoard board = board(250);
        FilingForm form = new FilingForm();

        assertEquals("机构1", form.shown(board).get(0).name());
        assertEquals(100, form.shown(board).size());
        assertEquals("/console/filings?region=130800&kind=month&until=2026-03-31&cursor=100", form.next(board));
        form.cursor = "200";
        assertEquals("机构201", form.shown(board).get(0).name());
        assertEquals(50, form.shown(board).size());
        assertEquals("", form.next(board));
    }

    @Test
    void showsNothingBeyondTheLast() {
        FilingForm form = new FilingForm();
        form.cursor = "999999";

        assertEquals(List.of(), form.shown(board(3)));
        assertEquals("", form.next(board(3)));
    }

    @Test
    void filesOnlyWhatIsFiled() {
        assertEquals(ReportKind.HALF_MONTH, FilingForm.kindOf("half-month"));
        for (String typed : List.of("X", "STANDING", "standing", "day", "")) {
            ProblemException refused = assertThrows(ProblemException.class, () -> FilingForm.kindOf(typed));
            assertEquals("/kind", refused.violations().get(0).pointer());
        }
    }

    private static FilingBoard board(int many) {
        LocalDate end = LocalDate.of(2026, 3, 31);
        return new FilingBoard(
                "130800",
                "承德市",
                ReportKind.MONTH,
                new Period(end.withDayOfMonth(1), end, end),
                null,
                new Counted(),
                new Counted(),
                IntStream.rangeClosed(1, many)
                        .mapToObj(n -> new FilingBoard.Row(null, UUID.randomUUID(), "机构" + n, null))
                        .toList());
    }
}
