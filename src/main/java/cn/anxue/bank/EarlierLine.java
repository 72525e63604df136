package cn.anxue.bank;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line booked before that another one may take back.
 *
 * @param placement where its money stands now: as booked, or as identified since
 * @param matches how many lines could be meant; more than one is none
 */
record EarlierLine(LineId id, Placement placement, long matches) {
    /** Where the money of each stands, by line. */
    static Map<LineId, Placement> placements(List<EarlierLine> lines) {
        return lines.stream().collect(Collectors.toMap(EarlierLine::id, EarlierLine::placement));
    }
}
