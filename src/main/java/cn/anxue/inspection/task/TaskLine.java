package cn.anxue.inspection.task;

import cn.anxue.institution.InstitutionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit in a list, and as the acts read it.
 *
 * @param regionCode of the institution
 * @param publishBy the last day on which its result is published in time
 */
public record TaskLine(
        TaskId id,
        InstitutionId institution,
        String uscc,
        String institutionName,
        String address,
        String regionCode,
        TaskKind kind,
        TaskCause cause,
        @Nullable UUID causeId,
        @Nullable UUID roundId,
        SheetId sheet,
        TaskState state,
        LocalDate plannedOn,
        LocalDate madeOn,
        @Nullable LocalDate toldOn,
        @Nullable Instant arrivedAt,
        @Nullable Instant recordedAt,
        @Nullable LocalDate signedOn,
        @Nullable Signer signer,
        @Nullable String refusal,
        @Nullable String witness,
        @Nullable UUID signedPaper,
        @Nullable LocalDate concludedOn,
        @Nullable LocalDate publishBy,
        @Nullable LocalDate publishedOn,
        @Nullable String cancelReason,
        long version) {}
