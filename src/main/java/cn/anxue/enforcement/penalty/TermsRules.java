package cn.anxue.enforcement.penalty;

import cn.anxue.money.Money;
import cn.anxue.problem.Violations;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be imposed, whoever asks.
 *
 * @param range within which a fine lies; empty where nothing provides for one
 * @param source of the range, in words
 * @param earlier penalties of the same party, latest first
 * @param actOn the day of the act, as far as known
 */
record TermsRules(
        LocalDate today,
        boolean institution,
        Money gains,
        boolean refundsEnded,
        Optional<FineLimits.Range> range,
        String source,
        List<Earlier> earlier,
        LocalDate actOn) {
    /** @throws cn.anxue.problem.ProblemException with all that is wrong */
    void check(Terms terms) {
        Violations found = new Violations();
        kinds(terms, found);
        amounts(terms, found);
        history(terms, found);
        LocalDate by = terms.correctBy();
        if (by != null && by.isBefore(today)) {
            found.add("/correctBy", PenaltyProblem.CORRECTION_TOO_EARLY, Map.of("today", today));
        }
        if (isHarmless(terms)) {
            found.add("/circumstances", PenaltyProblem.MUST_NOT_PUNISH);
        }
        found.throwIfAny();
    }

    private void kinds(Terms terms, Violations found) {
        Set<SanctionKind> kinds = EnumSet.noneOf(SanctionKind.class);
        for (Sanction sanction : terms.sanctions()) {
            if (!kinds.add(sanction.kind())) {
                found.add("/sanctions", PenaltyProblem.SANCTION_TWICE);
            }
            if (sanction.fen() < 0 || sanction.kind().isMoney() != sanction.fen() > 0) {
                found.add("/sanctions", PenaltyProblem.AMOUNT_REQUIRED);
            }
            if (!institution && sanction.kind().hardship().isPresent() && !mayHitOthers(sanction.kind())) {
                found.add("/sanctions", PenaltyProblem.INSTITUTION_ONLY);
            }
        }
        if (kinds.isEmpty()) {
            found.add("/sanctions", PenaltyProblem.SANCTIONS_REQUIRED);
        }
    }

    /** Whoever runs a place without a licence can be ordered to stop. */
    private static boolean mayHitOthers(SanctionKind kind) {
        return kind == SanctionKind.STOP_OPERATION || kind == SanctionKind.STOP_ENROLMENT;
    }

    private void amounts(Terms terms, Violations found) {
        if (terms.imposes(SanctionKind.FINE)) {
            if (range.isEmpty()) {
                Object basis = terms.basis().text();
                found.add("/sanctions", PenaltyProblem.FINE_WITHOUT_BASIS, Map.of("basis", basis));
            }
            range.filter(bounds -> !bounds.holds(terms.fine()))
                    .ifPresent(bounds -> found.add(
                            "/sanctions",
                            PenaltyProblem.FINE_OUT_OF_BOUNDS,
                            Map.of(
                                    "least",
                                    bounds.least().decimal(),
                                    "most",
                                    bounds.most().decimal(),
                                    "source",
                                    source)));
        }
        if (terms.imposes(SanctionKind.CONFISCATION)) {
            if (!refundsEnded) {
                found.add("/sanctions", PenaltyProblem.CONFISCATION_BEFORE_REFUND);
            } else if (!terms.confiscation().equals(gains)) {
                found.add("/sanctions", PenaltyProblem.CONFISCATION_AMOUNT, Map.of("gains", gains.decimal()));
            }
        }
    }

    private void history(Terms terms, Violations found) {
        if (terms.has(Circumstance.SCHOOL_TEACHER) && terms.severity() == Severity.ORDINARY) {
            found.add("/severity", PenaltyProblem.TEACHER_NOT_ORDINARY);
        }
        Earlier last = last();
        if (last == null) {
            return;
        }
        if (terms.has(Circumstance.FIRST)) {
            found.add("/circumstances", PenaltyProblem.FIRST_NOT_TRUE, Map.of("number", last.number()));
        }
        boolean named = terms.has(Circumstance.REPEAT) && terms.severity() != Severity.ORDINARY;
        if (last.isRecent(actOn) && !named) {
            found.add("/circumstances", PenaltyProblem.REPEAT_ON_RECORD, Map.of("number", last.number()));
        }
    }

    private @Nullable Earlier last() {
        return earlier.isEmpty() ? null : earlier.get(0);
    }

    static boolean isHarmless(Terms terms) {
        return terms.has(Circumstance.MINOR) && terms.has(Circumstance.CORRECTED) && terms.has(Circumstance.NO_HARM);
    }
}
