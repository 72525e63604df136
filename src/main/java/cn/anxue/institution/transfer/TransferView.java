package cn.anxue.institution.transfer;

import cn.anxue.region.AuthorityId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as both sides read it.
 *
 * @param lines with what is open now, or was on the day
 * @param endedOn the day it was carried out or called off
 */
public record TransferView(
        TransferId id,
        String agreementNumber,
        @Nullable UUID documentId,
        AuthorityId from,
        AuthorityId to,
        LocalDate takesEffectOn,
        boolean depositToo,
        @Nullable String remark,
        TransferState state,
        LocalDate proposedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause,
        List<TransferLine> lines,
        long version) {}
