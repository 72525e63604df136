package cn.anxue.enforcement.notice;

import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice that was issued on paper before notices were kept here.
 *
 * @param endedOn the day it was fulfilled, or lifted; nothing while it is open
 */
public record FormerNotice(
        InstitutionId institution,
        DocumentNumber number,
        NoticeKind kind,
        LocalDate issuedOn,
        String basis,
        @Nullable Item item,
        @Nullable LocalDate endedOn) {
    /** What was to be put right. */
    public record Item(String problem, String measure, LocalDate dueOn) {}
}
