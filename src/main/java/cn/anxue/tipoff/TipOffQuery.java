package cn.anxue.tipoff;

import cn.anxue.institution.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * Which tip-offs to list.
 *
 * @param q part of a code, of the institution's name or of what the reporter called it
 * @param waiting only those that wait for acceptance or an answer
 */
public record TipOffQuery(
        @Nullable String q,
        @Nullable TipOffState state,
        @Nullable TipOffKind kind,
        @Nullable Channel channel,
        @Nullable InstitutionId institution,
        boolean waiting) {
    /** All. */
    public static final TipOffQuery ALL = new TipOffQuery(null, null, null, null, null, false);
}
