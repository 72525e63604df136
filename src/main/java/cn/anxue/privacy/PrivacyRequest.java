package cn.anxue.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is read.
 *
 * @param subject what it is about, as in {@code fee_order}
 * @param fields names of what is to be put right
 * @param answerBy the last day to answer
 * @param answerByProvisional counted over days whose arrangement is not yet published
 */
public record PrivacyRequest(
        UUID id,
        String subject,
        UUID subjectId,
        String regionCode,
        RequestKind kind,
        RequestState state,
        List<String> fields,
        String madeBy,
        Instant madeAt,
        LocalDate answerBy,
        boolean answerByProvisional,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {}
