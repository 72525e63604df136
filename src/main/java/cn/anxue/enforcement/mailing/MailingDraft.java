package cn.anxue.enforcement.mailing;

import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.institution.InstitutionCategory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent to many.
 *
 * @param title what officers find it by
 * @param region the place whose institutions get it, with all places within
 * @param category all categories where it is absent
 * @param answerBy the last day of receipt or signature; the local rule's term where it is absent
 */
public record MailingDraft(
        NoticeKind kind,
        String title,
        String basis,
        String text,
        String region,
        @Nullable InstitutionCategory category,
        @Nullable LocalDate answerBy) {}
