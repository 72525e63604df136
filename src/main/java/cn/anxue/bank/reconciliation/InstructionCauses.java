package cn.anxue.bank.reconciliation;

import cn.anxue.bank.instruction.InstructionInquiry;
import cn.anxue.bank.instruction.OpenQuestion;
import cn.anxue.calendar.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where the bank's word on an instruction and its lines do not agree: it has until its day is over to put that right. */
@ApplicationScoped
class InstructionCauses {
    private final InstructionInquiry instructions;
    private final Today today;

    InstructionCauses(InstructionInquiry instructions, Today today) {
        this.instructions = instructions;
        this.today = today;
    }

    List<Cause> of(Collection<String> accounts) {
        LocalDate over = today.date().minusDays(1);
        List<Cause> causes = new ArrayList<>();
        instructions
                .executedWithoutLine(accounts, over)
                .forEach(one -> causes.add(cause(BreakKind.EXECUTED_WITHOUT_LINE, one)));
        instructions
                .linesWithoutResult(accounts, over)
                .forEach(one -> causes.add(cause(BreakKind.LINE_WITHOUT_RESULT, one)));
        // A word against the line is no result either.
        instructions.contradicted(accounts, over).forEach(one -> causes.add(cause(BreakKind.LINE_WITHOUT_RESULT, one)));
        instructions
                .contradictedUnpaid(accounts, today.date())
                .forEach(one -> causes.add(cause(BreakKind.CONTRADICTED_RESULT, one)));
        return causes;
    }

    private static Cause cause(BreakKind kind, OpenQuestion question) {
        UUID line = question.line();
        return new Cause(
                kind,
                question.account(),
                question.since(),
                question.instruction().value(),
                line,
                line,
                question.amount());
    }
}
