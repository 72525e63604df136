package cn.anxue.bank;

import cn.anxue.bank.instruction.Contradictions;
import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.bank.instruction.InstructionSources;
import cn.anxue.bank.instruction.InstructionState;
import cn.anxue.bank.instruction.Instructions;
import cn.anxue.deposit.outflow.Portion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The instructions that lines name, locked, and what earlier lines did to them. */
@ApplicationScoped
class NamedInstructions {
    private final LineStore lines;
    private final Instructions instructions;
    private final InstructionSources sources;
    private final Contradictions contradictions;

    NamedInstructions(
            LineStore lines, Instructions instructions, InstructionSources sources, Contradictions contradictions) {
        this.lines = lines;
        this.instructions = instructions;
        this.sources = sources;
        this.contradictions = contradictions;
    }

    /**
     * What was found for a list of lines.
     *
     * @param origins where the money of those that are executed came from, by source
     * @param reopened those that had ended, and are open again for a line to execute
     * @param paidTwice a line that paid one which was not to be paid, or not again, by instruction
     */
    record Found(
            Map<UUID, Instruction> instructions,
            Map<UUID, List<Portion>> origins,
            Set<InstructionId> reopened,
            Map<UUID, LineStore.PaidTwice> paidTwice) {
        Evidence evidence(Line line, Ties ties, @Nullable EarlierLine earlier) {
            List<Instruction> meant = meant(line, ties, instructions);
            if (meant.size() != 1) {
                return new Evidence(meant, List.of(), earlier);
            }
            Instruction only = meant.get(0);
            return new Evidence(
                    meant,
                    origins.getOrDefault(only.source(), List.of()),
                    earlier,
                    reopened.contains(only.id()) && only.isContradictedBy(line),
                    twice(line, paidTwice.get(only.id().value())));
        }

        private static @Nullable EarlierLine twice(Line line, LineStore.@Nullable PaidTwice paid) {
            boolean isMeant = paid != null
                    && line.effect() == Direction.CREDIT
                    && paid.account().equals(line.account())
                    && paid.amount().equals(line.moved());
            return isMeant ? new EarlierLine(Objects.requireNonNull(paid).id(), Placement.MISSING, 1) : null;
        }
    }

    Found of(List<Line> referring, Ties ties) {
        Set<UUID> named = new HashSet<>();
        referring.forEach(line -> named.addAll(ties.instructions(line)));
        Map<UUID, Instruction> found = instructions.lock(named);
        return new Found(
                found,
                origins(found.values()),
                contradictions.reopen(contradicted(referring, ties, found)),
                paidTwice(referring, ties, found));
    }

    /** Those that a line shows paid though they had ended. */
    private static List<Instruction> contradicted(List<Line> referring, Ties ties, Map<UUID, Instruction> found) {
        List<Instruction> contradicted = new ArrayList<>();
        for (Line line : referring) {
            List<Instruction> meant = meant(line, ties, found);
            boolean paid = line.effect() == Direction.DEBIT && !line.isReversal();
            if (paid && meant.size() == 1 && meant.get(0).isContradictedBy(line)) {
                contradicted.add(meant.get(0));
            }
        }
        return contradicted;
    }

    private Map<UUID, LineStore.PaidTwice> paidTwice(List<Line> referring, Ties ties, Map<UUID, Instruction> found) {
        Set<UUID> cameBack = new HashSet<>();
        for (Line line : referring) {
            List<Instruction> meant = meant(line, ties, found);
            if (line.effect() == Direction.CREDIT && meant.size() == 1) {
                cameBack.add(meant.get(0).id().value());
            }
        }
        return cameBack.isEmpty() ? Map.of() : lines.paidTwice(cameBack);
    }

    private static List<Instruction> meant(Line line, Ties ties, Map<UUID, Instruction> found) {
        return ties.instructions(line).stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private Map<UUID, List<Portion>> origins(Collection<Instruction> found) {
        List<Instruction> executed = found.stream()
                .filter(instruction -> instruction.booked() && instruction.state() == InstructionState.EXECUTED)
                .toList();
        return executed.isEmpty() ? Map.of() : sources.portions(executed);
    }
}
