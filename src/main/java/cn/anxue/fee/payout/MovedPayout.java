package cn.anxue.fee.payout;

import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.util.UUID;

/** One payout and the state it came to. */
public record MovedPayout(
        PayoutId id, PayoutKind kind, UUID sourceId, InstitutionId institution, Money amount, PayoutState state) {}
