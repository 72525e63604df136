package cn.anxue.tipoff;

import cn.anxue.problem.Text;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a tip-off stands; the one table of its moves, which PostgreSQL holds as well. */
public enum TipOffState {
    /** Has come in; nobody has looked at it. */
    RECEIVED("已收到", "received"),
    /** Somebody has read it. */
    SCREENED("初核中", "being screened"),
    /** Will be looked into. */
    ACCEPTED("已受理", "accepted"),
    /** Will not be looked into, for a reason the reporter reads. */
    REJECTED("不予受理", "not accepted"),
    /** Tells what another one tells; goes on with that one. */
    DUPLICATE("已并案", "merged"),
    /** Has gone to another office, which has its own clock. */
    TRANSFERRED("已移送", "transferred"),
    /** Somebody is to look into it. */
    ASSIGNED("办理中", "being looked into"),
    /** Somebody has looked. */
    CHECKED("已核查", "checked"),
    /** It was so. */
    SUBSTANTIATED("属实", "found true"),
    /** It was not so, or could not be shown. */
    NOT_FOUND("未发现问题", "nothing found"),
    /** What followed is named: an inspection, a notice, a case, or nothing. */
    ACTION_LINKED("已处理", "acted upon"),
    /** The reporter can read the answer. */
    REPLIED("已答复", "answered"),
    /** Done with. */
    CLOSED("已办结", "closed"),
    /** The reporter was not content, once. */
    REOPENED("重新办理", "reopened");

    private static final Set<TipOffState> ACCEPTING = EnumSet.of(RECEIVED, SCREENED, TRANSFERRED, REOPENED);
    private static final Set<TipOffState> REPLYING =
            EnumSet.of(ACCEPTED, ASSIGNED, CHECKED, SUBSTANTIATED, NOT_FOUND, ACTION_LINKED);

    private final Text text;

    TipOffState(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    public boolean canBecome(TipOffState next) {
        return next().contains(next);
    }

    /** Those an officer may bring it to; a reporter alone reopens. */
    public List<TipOffState> moves() {
        return Arrays.stream(values())
                .filter(next -> canBecome(next) && next != REOPENED)
                .toList();
    }

    /** Waits to be accepted or not: the first clock runs. */
    public boolean waitsForAcceptance() {
        return ACCEPTING.contains(this);
    }

    /** Waits for its answer: the second clock runs. */
    public boolean waitsForReply() {
        return REPLYING.contains(this);
    }

    private Set<TipOffState> next() {
        return switch (this) {
            case RECEIVED, DUPLICATE, REOPENED -> EnumSet.of(SCREENED);
            case SCREENED -> EnumSet.of(ACCEPTED, REJECTED, DUPLICATE, TRANSFERRED);
            case TRANSFERRED -> EnumSet.of(SCREENED, ACCEPTED);
            case ACCEPTED -> EnumSet.of(ASSIGNED);
            case ASSIGNED -> EnumSet.of(CHECKED);
            case CHECKED -> EnumSet.of(SUBSTANTIATED, NOT_FOUND);
            case SUBSTANTIATED, NOT_FOUND -> EnumSet.of(ACTION_LINKED);
            case ACTION_LINKED -> EnumSet.of(REPLIED);
            case REPLIED, REJECTED -> EnumSet.of(CLOSED, REOPENED);
            case CLOSED -> EnumSet.of(REOPENED);
        };
    }
}
