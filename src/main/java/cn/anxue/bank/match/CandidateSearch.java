package cn.anxue.bank.match;

import cn.anxue.bank.Direction;
import cn.anxue.bank.LineId;
import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.instruction.InstructionFinds;
import cn.anxue.calendar.Today;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What unexplained lines may belong to, by all rules; a fixed number of round trips whatever the length of the list. */
@ApplicationScoped
class CandidateSearch {
    private final OrderCandidates orders;
    private final InstructionFinds instructions;
    private final MatchLaws laws;

    CandidateSearch(OrderCandidates orders, InstructionFinds instructions, MatchLaws laws) {
        this.orders = orders;
        this.instructions = instructions;
        this.laws = laws;
    }

    /** What was found for a line, strongest first, and what it comes to. */
    record Found(List<MatchCandidate> candidates, MatchVerdict verdict) {
        static final Found NOTHING = new Found(List.of(), MatchVerdict.NOTHING);

        static Found of(List<MatchCandidate> candidates, MatchTerms terms) {
            if (candidates.isEmpty()) {
                return NOTHING;
            }
            List<MatchCandidate> sorted = new ArrayList<>(candidates);
            sorted.sort(Comparator.comparingInt(one -> -one.rule().weight()));
            MatchRule strongest = sorted.get(0).rule();
            long equals = sorted.stream()
                    .filter(one -> one.rule().weight() == strongest.weight())
                    .count();
            // Orders that the text itself names do not compete: each takes its part.
            if (equals > 1 && strongest != MatchRule.PAYMENT_REFERENCE) {
                return new Found(sorted, MatchVerdict.CHOOSE);
            }
            return new Found(sorted, terms.acts(strongest) ? MatchVerdict.BOOK : MatchVerdict.PROPOSE);
        }
    }

    Map<LineId, Found> of(List<OpenLine> lines) {
        Map<String, MatchTerms> terms =
                laws.of(lines.stream().map(OpenLine::regionCode).distinct().toList());
        Map<LineId, List<MatchCandidate>> candidates = new HashMap<>();
        List<OpenLine> paying = lines.stream().filter(OpenLine::mayPayOrders).toList();
        if (!paying.isEmpty()) {
            candidates.putAll(orders.of(paying, terms));
        }
        addReturned(lines, candidates);
        addExecuted(lines, terms, candidates);
        Map<LineId, Found> found = new HashMap<>();
        for (OpenLine line : lines) {
            MatchTerms here = Objects.requireNonNull(terms.get(line.regionCode()));
            found.put(line.id(), Found.of(candidates.getOrDefault(line.id(), List.of()), here));
        }
        return found;
    }

    private void addReturned(List<OpenLine> lines, Map<LineId, List<MatchCandidate>> candidates) {
        List<Sought> credits = sought(lines, Direction.CREDIT);
        if (!credits.isEmpty()) {
            instructions.returnable(credits).forEach(found -> add(candidates, found, MatchRule.RETURNED_PAYMENT));
            instructions.arriving(credits).forEach(found -> add(candidates, found, MatchRule.AMOUNT_AND_DATE));
        }
    }

    private void addExecuted(
            List<OpenLine> lines, Map<String, MatchTerms> terms, Map<LineId, List<MatchCandidate>> candidates) {
        List<Sought> debits = sought(lines, Direction.DEBIT);
        if (debits.isEmpty()) {
            return;
        }
        Map<LineId, OpenLine> byId = new HashMap<>();
        lines.forEach(line -> byId.put(line.id(), line));
        instructions.batchesOf(debits).forEach(found -> add(candidates, found, MatchRule.BATCH_PARTS));
        for (InstructionFinds.Found found : instructions.executable(debits)) {
            OpenLine line = Objects.requireNonNull(byId.get(found.line()));
            Instruction one = found.instructions().get(0);
            LocalDate instructedOn = one.instructedAt().atZone(Today.ZONE).toLocalDate();
            if (line.sought().isWith(one.payee())) {
                add(candidates, found, MatchRule.PAYER_AND_AMOUNT);
            } else if (Objects.requireNonNull(terms.get(line.regionCode()))
                    .isWithinWindow(instructedOn, line.bookedOn())) {
                add(candidates, found, MatchRule.AMOUNT_AND_DATE);
            }
        }
    }

    private static List<Sought> sought(List<OpenLine> lines, Direction effect) {
        return lines.stream()
                .filter(line -> line.effect() == effect)
                .map(OpenLine::sought)
                .toList();
    }

    private static void add(
            Map<LineId, List<MatchCandidate>> candidates, InstructionFinds.Found found, MatchRule rule) {
        Money amount = found.instructions().stream().map(Instruction::amount).reduce(Money.ofFen(0), Money::plus);
        candidates
                .computeIfAbsent(found.line(), line -> new ArrayList<>())
                .add(new MatchCandidate(
                        MatchKind.INSTRUCTION,
                        found.instructions().stream()
                                .map(one -> one.id().value())
                                .toList(),
                        amount,
                        rule));
    }
}
