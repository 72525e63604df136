package cn.anxue.bank;

import cn.anxue.deposit.outflow.Portion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers what the lines of a list refer to: instructions and earlier lines. Costs nothing for lines that refer to none. */
@ApplicationScoped
class Surroundings {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}");

    private final LineStore lines;
    private final Instructions instructions;
    private final InstructionSources sources;
    private final FeeGround fees;

    Surroundings(LineStore lines, Instructions instructions, InstructionSources sources, FeeGround fees) {
        this.lines = lines;
        this.instructions = instructions;
        this.sources = sources;
        this.fees = fees;
    }

    /** What the lines on fee accounts may pay and take back, locked before all else. */
    OpenFees openFees(List<GoodLine> fresh) {
        return fees.open(fresh);
    }

    /** What the line says that it belongs to: an instruction, an amount that it takes back, both, or nothing. */
    static List<Object> referred(Line line) {
        UUID instruction = instructionId(line);
        List<Object> referred = new ArrayList<>();
        if (instruction != null) {
            referred.add(instruction);
        }
        if (line.isReversal()) {
            referred.add(line.account() + " " + line.moved());
        }
        return referred;
    }

    /** The evidence for each line that refers to something. */
    Map<LineId, Evidence> of(List<Line> referring) {
        Map<LineId, UUID> named = new HashMap<>();
        List<Line> reversals = referring.stream().filter(Line::isReversal).toList();
        for (Line line : referring) {
            UUID instruction = instructionId(line);
            if (instruction != null) {
                named.put(line.id(), instruction);
            }
        }
        Map<UUID, Instruction> found = instructions.lock(new HashSet<>(named.values()));
        Map<UUID, List<Portion>> origins = origins(found.values());
        Map<LineId, EarlierLine> earlier = reversals.isEmpty() ? Map.of() : lines.findEarlier(reversals);
        Map<LineId, Evidence> evidence = new HashMap<>();
        for (Line line : referring) {
            UUID name = named.get(line.id());
            Instruction instruction = name == null ? null : found.get(name);
            List<Portion> origin =
                    instruction == null ? List.of() : origins.getOrDefault(instruction.source(), List.of());
            evidence.put(line.id(), new Evidence(instruction, origin, earlier.get(line.id())));
        }
        return evidence;
    }

    private Map<UUID, List<Portion>> origins(Collection<Instruction> found) {
        List<Instruction> executed = found.stream()
                .filter(instruction -> instruction.booked() && instruction.state() == InstructionState.EXECUTED)
                .toList();
        return executed.isEmpty() ? Map.of() : sources.portions(executed);
    }

    /** Banks give the id back with or without its dashes. */
    private static @Nullable UUID instructionId(Line line) {
        String id = line.endToEndId();
        if (id == null || !UUID_FORM.matcher(id).matches()) {
            return null;
        }
        String digits = id.replace("-", "");
        return new UUID(Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16));
    }
}
