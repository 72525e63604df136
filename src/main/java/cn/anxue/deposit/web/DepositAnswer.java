package cn.anxue.deposit.web;

import cn.anxue.deposit.DepositStanding;
import cn.anxue.deposit.DepositState;
import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deposit as it stands. */
@Schema(name = "Deposit")
public record DepositAnswer(
        @Schema(description = "By which tier of the place; absent where assessed individually", examples = "20万")
        @Nullable
        String tier,

        @Schema(description = "What must be held; absent until assessed") @Nullable
        Money required,

        @Schema(description = "Fees of one charging period, shown beside the requirement") @Nullable
        Money floor,

        @Schema(description = "The principal; interest does not count")
        Money held,

        @Nullable Money shortfall,
        DepositState state,
        @Nullable Account account,

        @Schema(description = "Interest the bank posted and nobody has drawn")
        Money interest,

        @Nullable LocalDate shortSince,

        @Schema(description = "Last day to top up, while it is short") @Nullable
        LocalDate topUpDueOn,

        @Schema(description = "That day is counted over holidays not yet published (暂定)")
        boolean topUpProvisional,

        Instant asOf) {
    /** The open deposit account. */
    @Schema(name = "DepositAccount")
    public record Account(String bankCode, String number) {
        static @Nullable Account from(@Nullable SupervisedAccount account) {
            return account == null ? null : new Account(account.bankCode(), account.number());
        }
    }

    static DepositAnswer from(DepositStanding standing) {
        return new DepositAnswer(
                standing.tier(),
                standing.required(),
                standing.floor(),
                standing.held(),
                standing.shortfall(),
                standing.state(),
                Account.from(standing.account()),
                standing.interest(),
                standing.shortSince(),
                standing.topUpDueOn(),
                standing.topUpProvisional(),
                standing.asOf());
    }
}
