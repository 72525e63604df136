package cn.anxue.enforcement.penalty;

import cn.anxue.problem.Text;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a penalty case stands. The moves below are all there are; PostgreSQL keeps the same table. */
public enum PenaltyState {
    /** Numbered; the ninety days run. */
    CASE_FILED("已立案", "Filed"),
    /** The investigation is closed. */
    INVESTIGATED("调查终结", "Investigated"),
    /** The party was told what is intended. */
    PRE_NOTICE("已告知", "Announced"),
    /** The party asked for a hearing. */
    HEARING("听证中", "Hearing"),
    /** A penalty was decided. */
    DECIDED("已决定", "Decided"),
    /** The decision was served. */
    SERVED("已送达", "Served"),
    /** The fine was not paid in time. */
    SURCHARGE("加处罚款", "Surcharge"),
    /** A court or another means compels. */
    ENFORCEMENT("强制执行", "Enforcement"),
    /** The party did what was decided. */
    PERFORMED("已履行", "Performed"),
    /** Nothing is left to do. */
    CLOSED("已结案", "Closed"),
    /** Decided not to punish. */
    NO_PENALTY("不予处罚", "No penalty"),
    /** Handed to the police, who may send it back. */
    TRANSFERRED_TO_POLICE("移送公安", "With the police"),
    /** The decision was taken back; it stays on record. */
    WITHDRAWN("已撤销", "Withdrawn");

    private static final Map<PenaltyState, Set<PenaltyState>> MOVES = Map.ofEntries(
            Map.entry(CASE_FILED, EnumSet.of(INVESTIGATED, NO_PENALTY, TRANSFERRED_TO_POLICE)),
            Map.entry(INVESTIGATED, EnumSet.of(PRE_NOTICE, NO_PENALTY, TRANSFERRED_TO_POLICE)),
            Map.entry(PRE_NOTICE, EnumSet.of(INVESTIGATED, HEARING, DECIDED, NO_PENALTY, TRANSFERRED_TO_POLICE)),
            Map.entry(HEARING, EnumSet.of(INVESTIGATED, DECIDED, NO_PENALTY, TRANSFERRED_TO_POLICE)),
            Map.entry(DECIDED, EnumSet.of(SERVED, WITHDRAWN)),
            Map.entry(SERVED, EnumSet.of(PERFORMED, SURCHARGE, ENFORCEMENT, WITHDRAWN)),
            Map.entry(SURCHARGE, EnumSet.of(PERFORMED, ENFORCEMENT, WITHDRAWN)),
            Map.entry(ENFORCEMENT, EnumSet.of(PERFORMED, CLOSED, WITHDRAWN)),
            Map.entry(PERFORMED, EnumSet.of(CLOSED, WITHDRAWN)),
            Map.entry(CLOSED, EnumSet.of(WITHDRAWN)),
            Map.entry(TRANSFERRED_TO_POLICE, EnumSet.of(INVESTIGATED)));

    private final Text text;

    PenaltyState(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public boolean canBecome(PenaltyState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    public Text text() {
        return text;
    }

    /** Whether it waits for a decision: it can still be told, heard and decided on. */
    public boolean isUndecided() {
        return this == CASE_FILED || this == INVESTIGATED || this == PRE_NOTICE || this == HEARING;
    }
}
