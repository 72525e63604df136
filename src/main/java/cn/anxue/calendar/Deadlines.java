package cn.anxue.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Turns the terms of rules into days. */
@ApplicationScoped
public class Deadlines {
    private final WorkingDays workingDays;

    public Deadlines(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /**
     * The last day of a term.
     *
     * @param from the day the term is set off by, not counted itself (民法典 art. 201)
     */
    public Deadline of(LocalDate from, Term term) {
        return switch (term.unit()) {
            case WORKING -> workingDays.add(from, term.days());
            // A term that would end on a day off ends after it (民法典 art. 203).
            case CALENDAR -> workingDays.onOrAfter(from.plusDays(term.days()));
        };
    }
}
