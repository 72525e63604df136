package cn.anxue.bank;

import cn.anxue.deposit.outflow.Portion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Gathers what the lines of a list refer to: instructions and earlier lines. Costs nothing for lines that refer to none. */
@ApplicationScoped
class Surroundings {
    private final LineStore lines;
    private final Instructions instructions;
    private final InstructionSources sources;
    private final FeeGround fees;
    private final TieFinds finds;

    Surroundings(
            LineStore lines, Instructions instructions, InstructionSources sources, FeeGround fees, TieFinds finds) {
        this.lines = lines;
        this.instructions = instructions;
        this.sources = sources;
        this.fees = fees;
        this.finds = finds;
    }

    /** What the lines on fee accounts may pay and take back, locked before all else. */
    OpenFees openFees(List<GoodLine> fresh) {
        return fees.open(fresh);
    }

    /** What the lines belong to; costs nothing for lines that name it themselves, or could belong to nothing. */
    Ties ties(List<GoodLine> fresh) {
        return finds.of(fresh);
    }

    /** The evidence for each line that refers to something. */
    Map<LineId, Evidence> of(List<Line> referring, Ties ties) {
        List<Line> reversals = referring.stream().filter(Line::isReversal).toList();
        Set<UUID> named = new HashSet<>();
        referring.forEach(line -> named.addAll(ties.instructions(line)));
        Map<UUID, Instruction> found = instructions.lock(named);
        Map<UUID, List<Portion>> origins = origins(found.values());
        Map<LineId, EarlierLine> earlier = reversals.isEmpty() ? Map.of() : lines.findEarlier(reversals);
        Map<LineId, Evidence> evidence = new HashMap<>();
        for (Line line : referring) {
            List<Instruction> meant = ties.instructions(line).stream()
                    .map(found::get)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
            List<Portion> origin =
                    meant.size() == 1 ? origins.getOrDefault(meant.get(0).source(), List.of()) : List.of();
            evidence.put(line.id(), new Evidence(meant, origin, earlier.get(line.id())));
        }
        return evidence;
    }

    private Map<UUID, List<Portion>> origins(Collection<Instruction> found) {
        List<Instruction> executed = found.stream()
                .filter(instruction -> instruction.booked() && instruction.state() == InstructionState.EXECUTED)
                .toList();
        return executed.isEmpty() ? Map.of() : sources.portions(executed);
    }
}
