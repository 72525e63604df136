package cn.anxue.enforcement.penalty;

import cn.anxue.calendar.Deadlines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the terms of a case from what is recorded in it. */
record PenaltyClocks(Deadlines deadlines) {
    List<PenaltyClock> of(PenaltyView file) {
        List<PenaltyClock> clocks = new ArrayList<>();
        LocalDate ended = file.filing().endedOn();
        if (ended != null) {
            clocks.add(PenaltyClock.of(
                    ClockKind.LIMITATION,
                    ended,
                    Limitation.lastDay(ended, file.filing().harm()),
                    file.filing().discoveredOn()));
        }
        beforeDecision(file, clocks);
        file.decision().ifPresent(decision -> afterDecision(file, decision, clocks));
        return List.copyOf(clocks);
    }

    /** The last day on which the party may ask for a hearing; empty while the pre-notice was not served. */
    Optional<LocalDate> hearingRequestEnds(@Nullable Service served) {
        return served == null
                ? Optional.empty()
                : Optional.of(
                        deadlines.of(served.on(), PenaltyTerms.HEARING_REQUEST).on());
    }

    private void beforeDecision(PenaltyView file, List<PenaltyClock> clocks) {
        LocalDate filed = file.filing().filedOn();
        LocalDate decided = file.decision().map(PenaltyDecision::decidedOn).orElse(null);
        clocks.add(PenaltyClock.of(ClockKind.DECISION, filed, deadlines.of(filed, PenaltyTerms.DECISION), decided));
        for (Preserved evidence : file.preserved()) {
            clocks.add(PenaltyClock.of(
                    ClockKind.PRESERVED,
                    evidence.preservedOn(),
                    deadlines.of(evidence.preservedOn(), PenaltyTerms.PRESERVED),
                    evidence.decidedOn()));
        }
        Service told = file.preNotice().map(PreNotice::service).orElse(null);
        if (told != null) {
            LocalDate spoken =
                    file.spokeOn().or(() -> Optional.ofNullable(decided)).orElse(null);
            clocks.add(PenaltyClock.of(
                    ClockKind.HEARING_REQUEST,
                    told.on(),
                    deadlines.of(told.on(), PenaltyTerms.HEARING_REQUEST),
                    spoken));
        }
        Hearing hearing = file.hearing();
        if (hearing != null && hearing.on() != null && hearing.notifiedOn() != null) {
            LocalDate held = hearing.summary() == null ? null : hearing.on();
            clocks.add(PenaltyClock.of(ClockKind.HEARING, hearing.notifiedOn(), hearing.on(), held));
        }
    }

    private void afterDecision(PenaltyView file, PenaltyDecision decision, List<PenaltyClock> clocks) {
        LocalDate decided = decision.decidedOn();
        if (decided == null || decision.terms() == null) {
            return;
        }
        if (file.state() == PenaltyState.WITHDRAWN) {
            takeDown(file, clocks);
            return;
        }
        LocalDate served = file.service() == null ? null : file.service().on();
        clocks.add(PenaltyClock.of(ClockKind.SERVICE, decided, deadlines.of(decided, PenaltyTerms.SERVICE), served));
        Publication shown = file.publication();
        clocks.add(PenaltyClock.of(
                ClockKind.PUBLICATION,
                decided,
                deadlines.of(decided, PenaltyTerms.PUBLICATION),
                shown == null ? null : shown.publishedOn()));
        if (served != null) {
            afterService(file, decision.terms(), served, clocks);
        }
    }

    private void afterService(PenaltyView file, Terms terms, LocalDate served, List<PenaltyClock> clocks) {
        LocalDate ended = file.closing().closedOn();
        LocalDate performed = file.closing().performedOn();
        LocalDate done = performed == null ? ended : performed;
        if (terms.fine().isPositive() || terms.confiscation().isPositive()) {
            LocalDate paid = file.paidOn().or(() -> Optional.ofNullable(ended)).orElse(null);
            clocks.add(PenaltyClock.of(ClockKind.PAYMENT, served, deadlines.of(served, PenaltyTerms.PAYMENT), paid));
        }
        LocalDate by = terms.correctBy();
        if (by != null) {
            clocks.add(PenaltyClock.of(ClockKind.CORRECTION, served, by.isBefore(served) ? served : by, done));
        }
    }

    private void takeDown(PenaltyView file, List<PenaltyClock> clocks) {
        Publication shown = file.publication();
        LocalDate withdrawn =
                file.withdrawal() == null ? null : file.withdrawal().on();
        if (shown != null && withdrawn != null) {
            clocks.add(PenaltyClock.of(
                    ClockKind.TAKE_DOWN,
                    withdrawn,
                    deadlines.of(withdrawn, PenaltyTerms.TAKE_DOWN),
                    shown.takenDownOn()));
        }
    }
}
