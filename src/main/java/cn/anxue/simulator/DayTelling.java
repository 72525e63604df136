package cn.anxue.simulator;

import cn.anxue.simulator.plan.Movement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells of a day as the bank does: notices first, then what became of instructions, statements in the evening. */
@ApplicationScoped
class DayTelling {
    private final Truth truth;
    private final Notices notices;
    private final Paying paying;
    private final Posting posting;

    DayTelling(Truth truth, Notices notices, Paying paying, Posting posting) {
        this.truth = truth;
        this.notices = notices;
        this.paying = paying;
        this.posting = posting;
    }

    /** Told twice, it changes nothing the second time. */
    void tell(Run run, List<SimulatedAccount> accounts) {
        LocalDate day = Objects.requireNonNull(run.playedUntil());
        Map<String, SimulatedAccount> byNumber =
                accounts.stream().collect(Collectors.toMap(SimulatedAccount::number, Function.identity()));
        List<Movement> lately = truth.movements(run, day.minusDays(1), day);
        notices.tell(run, byNumber, lately, day);
        paying.say(run, accounts, day);
        posting.send(run, byNumber, day);
    }
}
