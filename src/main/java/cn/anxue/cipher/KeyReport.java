package cn.anxue.cipher;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which keys are in use, and how far the change to the current one has come.
 *
 * @param current number of the key that new texts are encrypted with
 * @param suite number of their suite
 */
public record KeyReport(int current, int suite, List<Key> keys, List<Place> places) {
    /**
     * A key that texts are or were encrypted with.
     *
     * @param retired nothing is encrypted with it any more; it may be taken out of the setting
     */
    public record Key(int number, boolean retired) {}

    /**
     * A column whose texts are encrypted anew.
     *
     * @param unreadable texts that could not be read and were left as they are
     * @param finishedAt when nothing was left to do
     */
    public record Place(
            String name,
            long changed,
            long unreadable,
            @Nullable Instant finishedAt) {}
}
