package cn.anxue.bank.reconciliation;

/** How much is explained. Pure. */
final class Explained {
    private static final int WHOLE = 1_000;

    private Explained() {}

    /** Rounded down, so that it is whole only where nothing is left; whole where there was nothing to explain. */
    static int permille(long lines, long unexplained) {
        if (lines <= 0) {
            return unexplained > 0 ? 0 : WHOLE;
        }
        return (int) (Math.max(0, lines - unexplained) * WHOLE / lines);
    }
}
