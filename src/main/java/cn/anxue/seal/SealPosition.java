package cn.anxue.seal;

import java.util.UUID;

/**
 * Up to which row a log is sealed.
 *
 * @param recordedIn number of the writer of the last row sealed
 * @param cluster which database cluster numbered the writers
 * @param clusters in how many clusters the log has lived
 */
record SealPosition(long recordedIn, UUID holder, UUID item, int leg, long cluster, int clusters) {
    private static final UUID NOBODY = new UUID(0, 0);

    /** Before the first row. */
    static SealPosition start(long cluster, int clusters) {
        return new SealPosition(0, NOBODY, NOBODY, -1, cluster, clusters);
    }
}
