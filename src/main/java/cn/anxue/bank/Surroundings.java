package cn.anxue.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what the lines of a list refer to: instructions and earlier lines. Costs nothing for lines that refer to none. */
@ApplicationScoped
class Surroundings {
    private final LineStore lines;
    private final FeeGround fees;
    private final TieFinds finds;
    private final NamedInstructions named;

    Surroundings(LineStore lines, FeeGround fees, TieFinds finds, NamedInstructions named) {
        this.lines = lines;
        this.named = named;
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
        NamedInstructions.Found found = named.of(referring, ties);
        Map<LineId, EarlierLine> earlier = reversals.isEmpty() ? Map.of() : lines.findEarlier(reversals);
        Map<LineId, Evidence> evidence = new HashMap<>();
        for (Line line : referring) {
            evidence.put(line.id(), found.evidence(line, ties, earlier.get(line.id())));
        }
        return evidence;
    }
}
