package cn.anxue.fee.refund.quote;

/**
 * The lessons written down.
 *
 * @param confirmed by the family, or by its silence
 * @param told held and neither confirmed nor disputed, told to a phone that accepted the order
 * @param untold held, and told to nobody who could dispute them
 * @param disputed and not yet ruled on
 */
public record Taught(int confirmed, int told, int untold, int disputed) {
    public static final Taught NOTHING = new Taught(0, 0, 0, 0);

    public Taught {
        if (confirmed < 0 || told < 0 || untold < 0 || disputed < 0) {
            throw new IllegalArgumentException("lessons are counted from zero");
        }
    }

    public static Taught confirmed(int lessons) {
        return new Taught(lessons, 0, 0, 0);
    }

    /** What counts as delivered. */
    public int delivered() {
        return confirmed + told;
    }

    boolean isNothing() {
        return equals(NOTHING);
    }
}
