package cn.anxue.enforcement.list;

import cn.anxue.enforcement.Addressee;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A listing that an officer proposes.
 *
 * @param from the first day, no later than today; today if absent
 * @param until the last day; without end if absent, unless a local rule sets a term
 * @param way how its hearing and publication go
 */
public record ListDraft(
        ListKind list,
        Addressee addressee,
        String basis,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Way way) {
    /**
     * @param invite the subject is invited now, and the decision waits until it was heard
     * @param heard how it was heard already; the black list takes neither for no answer
     * @param publishOnDecision false where publication is to be an act of its own
     */
    public record Way(boolean invite, @Nullable Heard heard, boolean publishOnDecision) {
        /** As the white list needs it: nobody is heard, and the decision publishes. */
        public static final Way DIRECT = new Way(false, null, true);
    }

    public ListDraft(
            ListKind list, Addressee addressee, String basis, @Nullable LocalDate from, @Nullable LocalDate until) {
        this(list, addressee, basis, from, until, Way.DIRECT);
    }
}
