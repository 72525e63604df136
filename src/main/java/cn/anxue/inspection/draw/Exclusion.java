package cn.anxue.inspection.draw;

import java.util.Comparator;

/** An inspector who must not come to an institution, and on what ground. */
public record Exclusion(String workNumber, String uscc, Ground ground) implements Comparable<Exclusion> {
    private static final Comparator<Exclusion> ORDER =
            Comparator.comparing(Exclusion::workNumber).thenComparing(Exclusion::uscc);

    /** Why. */
    public enum Ground {
        /** A declared conflict of interest (回避, 行政处罚法 art. 43). */
        CONFLICT,
        /** His own assignment, by place or category, does not reach it. */
        ASSIGNMENT
    }

    @Override
    public int compareTo(Exclusion other) {
        return ORDER.compare(this, other);
    }
}
