package cn.anxue.school;

import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a month's count must be. Pure. */
final class CountRules {
    static final int PUPILS_MAX = 50_000;
    static final int TEACHERS_MAX = 10_000;

    private CountRules() {}

    static Violations check(List<CountDraft> drafts, Map<SchoolId, School> schools, LocalDate today) {
        Violations found = new Violations();
        for (int i = 0; i < drafts.size(); i++) {
            check(
                    drafts.get(i),
                    Objects.requireNonNull(schools.get(drafts.get(i).school())),
                    today,
                    "/" + i,
                    found);
        }
        return found;
    }

    private static void check(CountDraft draft, School school, LocalDate today, String at, Violations found) {
        if (draft.month().getDayOfMonth() != 1) {
            found.add(at + "/month", RequestProblem.INVALID_VALUE, Map.of("reason", "YYYY-MM-01"));
        }
        if (draft.month().isAfter(today)) {
            found.add(at + "/month", SchoolProblem.SCHOOL_DAY_TO_COME, Map.of("today", today));
        }
        if (!school.serves(draft.month())) {
            found.add(at + "/month", SchoolProblem.MONTH_NOT_SERVED, Map.of("month", draft.month()));
        }
        if (draft.participants() > draft.pupils()) {
            found.add(at + "/participants", SchoolProblem.MORE_PARTICIPANTS_THAN_PUPILS);
        }
        inRange(draft.pupils(), PUPILS_MAX, at + "/pupils", found);
        inRange(draft.participants(), PUPILS_MAX, at + "/participants", found);
        inRange(draft.teachers(), TEACHERS_MAX, at + "/teachers", found);
    }

    private static void inRange(int number, int most, String at, Violations found) {
        if (number < 0 || number > most) {
            found.add(at, RequestProblem.INVALID_VALUE, Map.of("reason", "0–" + most));
        }
    }
}
