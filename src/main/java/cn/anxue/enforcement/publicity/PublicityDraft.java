package cn.anxue.enforcement.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be put before the public.
 *
 * @param untilOn the last day for objections; the local rule's term where it is absent
 */
public record PublicityDraft(
        String title,
        String text,
        String basis,
        String region,
        @Nullable LocalDate untilOn) {}
