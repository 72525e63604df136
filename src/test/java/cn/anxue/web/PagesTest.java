package cn.anxue.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.calendar.WrittenDays;
import cn.anxue.failure.FailureProblem;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void saysTheDaysOfARefusalAsPeopleDo() {
        ProblemException early = new ProblemException(
                FailureProblem.CLAIMS_STILL_OPEN, "/state", Map.of("until", LocalDate.of(2026, 3, 2)));

        assertEquals(
                Text.of(
                        "登记期限至 2026年3月2日，当日起方可制定方案。",
                        "Claims are taken until 2 March 2026; a plan can be made from that day on."),
                Pages.said(early));
    }

    @Test
    void leavesNumbersOfDocumentsAsTheyAre() {
        String sentence = "文号 XY-2026-03-02-001，2026-03-02 起";

        assertEquals("文号 XY-2026-03-02-001，2026年3月2日 起", WrittenDays.inChinese(sentence));
    }
}
