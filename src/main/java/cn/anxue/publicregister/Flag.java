package cn.anxue.publicregister;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing published, with the number it can be quoted by.
 *
 * @param dueOn the last day to put things right, where it sets one
 * @param endedOn the day it was done, ended or was withdrawn
 * @param issuedAt the moment it was issued, where the audit trail holds it
 */
public record Flag(
        FlagKind kind,
        String number,
        String authority,
        LocalDate issuedOn,
        FlagState state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate endedOn,
        @Nullable Instant issuedAt,
        @Nullable Instant endedAt) {

    /** Whether it speaks against its subject today. */
    public boolean isAdverse() {
        return kind != FlagKind.WHITE_LIST && state == FlagState.IN_FORCE;
    }

    boolean asksFor(LocalDate day) {
        return kind == FlagKind.RECTIFICATION_ORDER
                && state == FlagState.IN_FORCE
                && dueOn != null
                && !dueOn.isBefore(day);
    }
}
