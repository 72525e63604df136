package cn.anxue.institution;

import cn.anxue.region.AuthorityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a relation.
 *
 * @param untilOn the first day it no longer held; null while it is in force
 */
public record OversightView(
        UUID id,
        Relation relation,
        AuthorityId authority,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        @Nullable String agreementNumber,
        Instant recordedAt) {}
