package cn.anxue.enforcement.ladder;

import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import java.time.LocalDate;
import java.util.List;

/**
 * The rungs of one place and when each is reached. JSON: {@code {"rungs":[{"rung":"REMINDER","after":{"days":1,"unit":"WORKING"}}]}}.
 */
public record Ladder(List<Step> rungs) {
    /** What holds where no place has laid down its own. */
    static final Ladder COMMON = new Ladder(List.of(
            new Step(Rung.REMINDER, Term.working(1)),
            new Step(Rung.WARNING_LETTER, Term.working(5)),
            new Step(Rung.REGULATORY_INTERVIEW, Term.calendar(10)),
            new Step(Rung.ENFORCEMENT, Term.calendar(15))));

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** A rung, and how long after the day that was let pass. */
    public record Step(Rung rung, Term after) {}

    /** The rungs reached by today for what was due on that day, in their order. */
    List<Rung> reached(LocalDate dueOn, LocalDate today, Deadlines deadlines) {
        return rungs.stream()
                .filter(step -> dueOn.isBefore(today)
                        && !deadlines.of(dueOn, step.after()).on().isAfter(today))
                .map(Step::rung)
                .toList();
    }
}
